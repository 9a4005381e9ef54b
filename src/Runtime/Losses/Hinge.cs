using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The hinge loss of maximum-margin classifiers.</summary>
public static unsafe class Hinge
{
    /// <summary>Σ max(0, 1 − t·y) and its gradient −t where the margin is violated, 0 elsewhere.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The network's outputs y; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The targets t, −1 or 1; padded likewise.</param>
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
            V zero = V.Zero;
            V shortfall = V.FusedNegatedMultiplyAdd(target, output, V.Broadcast(1f));
            V slope = V.Select(V.EqualTo(shortfall, shortfall), V.Subtract(zero, target), shortfall);
            derivative = V.Select(V.LessThanOrEqual(shortfall, zero), zero, slope);
            return V.Max(zero, shortfall);
        }
    }
}
