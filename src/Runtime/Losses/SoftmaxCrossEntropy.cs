using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Softmax and cross-entropy in one, on logits y: −Σ uⱼ·ln pⱼ with p = softmax(y), the targets u being t with a share ε spread
/// evenly over all K classes (label smoothing, Szegedy et al. 2016): u = (1 − ε)·t + ε/K. The gradient is p·Σu − u.
/// </summary>
public static unsafe partial class SoftmaxCrossEntropy
{
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
                V smoothed = V.FusedMultiplyAdd(V.Broadcast(keep), RowLanes.LoadInside<V>(target, i, count), V.Broadcast(share));
                V difference = V.FusedNegatedMultiplyAdd(scales, smoothed, V.Multiply(V.Load(gradient + i), factor));
                V.Store(V.And(RowLanes.Inside<V>(i, count), difference), gradient + i);
            }
        }

        return (total * RowExponentials.Log1p<V>(sumLessOne)) - expected;
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
