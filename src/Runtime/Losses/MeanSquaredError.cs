using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The squared error.</summary>
public static unsafe class MeanSquaredError
{
    /// <summary>Σ (y − t)² and its gradient 2(y − t).</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The network's outputs y; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The targets t, any numbers; padded likewise.</param>
    /// <param name="count">The outputs, at least 1.</param>
    /// <param name="scale">The factor on gradients, such as 1/(samples·outputs).</param>
    /// <param name="gradient">The row ∂L/∂y·scale, zeros in its padding; may be the output; null for the loss alone.</param>
    /// <returns>The sum of the outputs' losses, not scaled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V>(float* output, float* target, int count, float scale, float* gradient)
        where V : struct, ISimdVector<V> =>
        ElementLoss.Compute<V, Element<V>>(default, output, target, count, scale, gradient);

    private readonly struct Element<V> : IElementLoss<V>
        where V : struct, ISimdVector<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Loss(V output, V target, out V derivative)
        {
            V difference = V.Subtract(output, target);
            derivative = V.Add(difference, difference);
            return V.Multiply(difference, difference);
        }
    }
}
