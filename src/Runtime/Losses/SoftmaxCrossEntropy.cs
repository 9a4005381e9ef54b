using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Softmax and cross-entropy in one, on logits y: −Σ uⱼ·ln pⱼ with p = softmax(y), the targets u being t with a share ε spread
/// evenly over all K classes (label smoothing, Szegedy et al. 2016): u = (1 − ε)·t + ε/K. The gradient is p·Σu − u.
/// </summary>
public static unsafe class SoftmaxCrossEntropy
{
    /// <summary>The loss for a class index: t is 1 there and 0 elsewhere.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The logits; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="label">The class, in [0, <paramref name="count"/>).</param>
    /// <param name="count">The classes, at least 1.</param>
    /// <param name="labelSmoothing">The share ε, in [0, 1).</param>
    /// <param name="scale">The factor on gradients, such as 1/samples.</param>
    /// <param name="gradient">The row ∂L/∂y·scale, zeros in its padding; may be the output; null for the loss alone.</param>
    /// <returns>The sample's loss, not scaled.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V>(float* output, int label, int count, float labelSmoothing, float scale, float* gradient)
        where V : struct, ISimdVector<V>
    {
        ClassIndex.Check(label, count);
        if (count <= V.Count && labelSmoothing == 0 && gradient != null)
        {
            return ComputeInRegister<V>(output, label, count, scale, gradient);
        }

        float max = LaneReduction.MaxOfPadded<V>(output, count);
        float expected = output[label] - max;
        if (labelSmoothing != 0)
        {
            float mean = ElementLoss.Compute<V, Shifted<V>>(new(max), output, output, count, 0, null) / count;
            expected = ((1 - labelSmoothing) * expected) + (labelSmoothing * mean);
        }

        float sumLessOne = RowExponentials.SumLessOne<V>(output, count, max, gradient);
        if (gradient != null)
        {
            float share = scale * labelSmoothing / count;
            V factor = V.Broadcast(scale / (1 + sumLessOne));
            V shares = V.Broadcast(share);
            for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
            {
                V difference = V.Subtract(V.Multiply(V.Load(gradient + i), factor), shares);
                V.Store(V.And(RowLanes.Inside<V>(i, count), difference), gradient + i);
            }

            gradient[label] -= scale * (1 - labelSmoothing);
        }

        return RowExponentials.Log1p<V>(sumLessOne) - expected;
    }

    /// <summary>The loss for a distribution over the classes, one-hot or soft.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The logits; the row's memory is padded to a multiple of 16 floats, with anything.</param>
    /// <param name="target">The distribution t; padded likewise. It is taken as it is when its sum isn't 1.</param>
    /// <param name="count">The classes, at least 1.</param>
    /// <param name="labelSmoothing">The share ε, in [0, 1).</param>
    /// <param name="scale">The factor on gradients, such as 1/samples.</param>
    /// <param name="gradient">The row ∂L/∂y·scale, zeros in its padding; may be the output, not the target; null for the loss alone.</param>
    /// <returns>The sample's loss, not scaled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V>(float* output, float* target, int count, float labelSmoothing, float scale, float* gradient)
        where V : struct, ISimdVector<V>
    {
        float keep = 1 - labelSmoothing;
        float share = labelSmoothing / count;
        float max = LaneReduction.MaxOfPadded<V>(output, count);
        float expected = ElementLoss.Compute<V, Weighted<V>>(new(max, keep, share), output, target, count, 0, null);
        float total = (keep * LaneReduction.Sum<V>(target, count)) + labelSmoothing;
        float sumLessOne = RowExponentials.SumLessOne<V>(output, count, max, gradient);
        if (gradient != null)
        {
            V factor = V.Broadcast(scale * total / (1 + sumLessOne));
            V scales = V.Broadcast(scale);
            for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
            {
                V smoothed = V.FusedMultiplyAdd(V.Broadcast(keep), V.Load(target + i), V.Broadcast(share));
                V difference = V.FusedNegatedMultiplyAdd(scales, smoothed, V.Multiply(V.Load(gradient + i), factor));
                V.Store(V.And(RowLanes.Inside<V>(i, count), difference), gradient + i);
            }
        }

        return (total * RowExponentials.Log1p<V>(sumLessOne)) - expected;
    }

    /// <summary>The loss for a class index, of a row that fits into one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float ComputeInRegister<V>(float* output, int label, int count, float scale, float* gradient)
        where V : struct, ISimdVector<V>
    {
        V inside = RowLanes.Inside<V>(0, count);
        V row = V.Load(output);
        float max = LaneReduction.MaxOf(V.Select(inside, row, V.Broadcast(float.NegativeInfinity)));
        float expected = output[label] - max;
        float sumLessOne = RowExponentials.SumLessOne(row, inside, max, out V exponential);
        V difference = V.And(inside, V.Multiply(exponential, V.Broadcast(scale / (1 + sumLessOne))));
        for (int i = V.Count; i < RowLanes.Count; i += V.Count)
        {
            V.Store(V.Zero, gradient + i);
        }

        V.Store(difference, gradient);
        gradient[label] -= scale;
        return RowExponentials.Log1p<V>(sumLessOne) - expected;
    }

    /// <summary>y − max, for its sum; the target isn't used.</summary>
    private readonly struct Shifted<V>(float max) : IElementLoss<V>
        where V : struct, ISimdVector<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Loss(V output, V target, out V derivative)
        {
            derivative = V.Zero;
            return V.Subtract(output, V.Broadcast(max));
        }
    }

    /// <summary>u·(y − max) with u = keep·t + share, for its sum.</summary>
    private readonly struct Weighted<V>(float max, float keep, float share) : IElementLoss<V>
        where V : struct, ISimdVector<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Loss(V output, V target, out V derivative)
        {
            derivative = V.Zero;
            V smoothed = V.FusedMultiplyAdd(V.Broadcast(keep), target, V.Broadcast(share));
            return V.Multiply(smoothed, V.Subtract(output, V.Broadcast(max)));
        }
    }
}
