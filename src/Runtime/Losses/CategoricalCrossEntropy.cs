using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Cross-entropy on probabilities, such as a Softmax layer's: −Σ tⱼ·ln pⱼ. Nothing is clamped: a probability of 0 where the target
/// isn't 0 gives an infinite loss and gradient. Where the target is 0 the term is 0, also for a probability of 0.
/// </summary>
public static unsafe class CategoricalCrossEntropy
{
    /// <summary>The loss for a class index: −ln p there. The gradient is −1/p there and 0 elsewhere.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The probabilities; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="label">The class, in [0, <paramref name="count"/>).</param>
    /// <param name="count">The classes, at least 1.</param>
    /// <param name="scale">The factor on gradients, such as 1/samples.</param>
    /// <param name="gradient">The row ∂L/∂p·scale, zeros in its padding; may be the output; null for the loss alone.</param>
    /// <returns>The sample's loss, not scaled.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V>(float* output, int label, int count, float scale, float* gradient)
        where V : struct, ISimdVector<V>
    {
        ClassIndex.Check(label, count);
        float probability = output[label];
        if (gradient != null)
        {
            new Span<float>(gradient, RowLanes.Padded(count)).Clear();
            gradient[label] = -scale / probability;
        }

        return 0 - RowExponentials.Log<V>(probability);
    }

    /// <summary>The loss for a distribution over the classes, one-hot or soft. The gradient is −t/p.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The probabilities; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The distribution t; padded likewise.</param>
    /// <param name="count">The classes, at least 1.</param>
    /// <param name="scale">The factor on gradients, such as 1/samples.</param>
    /// <param name="gradient">The row ∂L/∂p·scale, zeros in its padding; may be the output; null for the loss alone.</param>
    /// <returns>The sample's loss, not scaled.</returns>
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
            // 0·ln 0 is 0 by continuity; a NaN probability stays NaN.
            V absent = V.And(V.EqualTo(target, V.Zero), V.EqualTo(output, output));
            V negated = V.Subtract(V.Zero, target);
            derivative = V.AndNot(V.Divide(negated, output), absent);
            return V.AndNot(V.Multiply(negated, VectorMath.Log(output)), absent);
        }
    }
}
