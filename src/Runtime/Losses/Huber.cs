using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Huber's loss (1964): a square near the target, straight lines beyond δ.</summary>
public static unsafe class Huber
{
    /// <summary>Σ ½d² where |d| ≤ δ, and δ(|d| − ½δ) elsewhere, with d = y − t; its gradient is d limited to ±δ.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The network's outputs y; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The targets t, any numbers; padded likewise.</param>
    /// <param name="count">The outputs, at least 1.</param>
    /// <param name="delta">Where the square turns into a line, δ above 0.</param>
    /// <param name="scale">The factor on gradients, such as 1/(samples·outputs).</param>
    /// <param name="gradient">The row ∂L/∂y·scale, zeros in its padding; may be the output; null for the loss alone.</param>
    /// <returns>The sum of the outputs' losses, not scaled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V>(float* output, float* target, int count, float delta, float scale, float* gradient)
        where V : struct, ISimdVector<V> =>
        ElementLoss.Compute<V, Element<V>>(new(delta), output, target, count, scale, gradient);

    private readonly struct Element<V>(float delta) : IElementLoss<V>
        where V : struct, ISimdVector<V>
    {
        private readonly V limit = V.Broadcast(delta);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Loss(V output, V target, out V derivative)
        {
            // With c = min(|d|, δ) both branches are c·(|d| − ½c).
            V difference = V.Subtract(output, target);
            V magnitude = VectorMath.Absolute(difference);
            V limited = V.Min(limit, magnitude);
            derivative = V.Min(limit, V.Max(V.Broadcast(-delta), difference));
            return V.Multiply(limited, V.FusedNegatedMultiplyAdd(V.Broadcast(0.5f), limited, magnitude));
        }
    }
}
