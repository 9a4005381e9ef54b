using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Binary cross-entropy on logits: a sigmoid and −t·ln p − (1 − t)·ln(1 − p) in one.</summary>
public static unsafe class BinaryCrossEntropy
{
    /// <summary>Σ max(y, 0) − y·t + ln(1 + e^−|y|), which never overflows, and its gradient σ(y) − t.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The network's outputs y; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The targets t, in [0, 1]; padded likewise.</param>
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
            V one = V.Broadcast(1f);
            V decay = VectorMath.ExpOfNegated(VectorMath.Absolute(output));

            // σ(y) is 1 − q for y ≥ 0 and q below. Taking t from 1 first keeps q's digits where the prediction is right.
            V q = V.Divide(decay, V.Add(one, decay));
            derivative = V.Select(V.LessThan(output, zero), V.Subtract(q, target), V.Subtract(V.Subtract(one, target), q));
            return V.Add(V.FusedNegatedMultiplyAdd(output, target, V.Max(zero, output)), VectorMath.Log1p(decay));
        }
    }
}
