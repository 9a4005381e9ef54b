using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

public static unsafe partial class SoftmaxCrossEntropy
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
        float sumLessOne = OfRow<V>(output, label, count, labelSmoothing, scale, gradient, out float expected);
        return RowExponentials.Log1p<V>(sumLessOne) - expected;
    }

    /// <summary>The same for some samples of a batch, whose logarithms are taken sixteen at a time.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The batch's logits.</param>
    /// <param name="labels">Its classes.</param>
    /// <param name="stride">Floats from one sample to the next, in the output and in the gradient: a multiple of 16.</param>
    /// <param name="count">The classes, at least 1.</param>
    /// <param name="labelSmoothing">The share ε, in [0, 1).</param>
    /// <param name="scale">The factor on gradients, such as 1/samples.</param>
    /// <param name="gradient">The batch's gradients, zeros in their padding.</param>
    /// <param name="losses">The samples' losses, not scaled.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compute<V>(
        float* output, int* labels, int stride, int count, float labelSmoothing, float scale, float* gradient, float* losses, int from, int to)
        where V : struct, ISimdVector<V>
    {
        if (count <= RowLanes.Count && labelSmoothing == 0)
        {
            OfFewClasses<V>(output, labels, stride, count, scale, gradient, losses, from, to);
            return;
        }

        float* sums = stackalloc float[2 * RowLanes.Count];
        float* expected = sums + RowLanes.Count;
        for (int first = from; first < to; first += RowLanes.Count)
        {
            int rows = Math.Min(RowLanes.Count, to - first);
            for (int row = 0; row < rows; row++)
            {
                nint place = (nint)(first + row) * stride;
                sums[row] = OfRow<V>(output + place, labels[first + row], count, labelSmoothing, scale, gradient + place, out expected[row]);
            }

            for (int row = 0; row < rows; row += V.Count)
            {
                V.Store(V.Subtract(VectorMath.Log1p(V.Load(sums + row)), V.Load(expected + row)), sums + row);
            }

            Unsafe.CopyBlockUnaligned(losses + first, sums, (uint)rows * sizeof(float));
        }
    }

    /// <summary>Σ e^(yⱼ − max) − 1 and Σ uⱼ·(yⱼ − max) of a row: its loss is ln(1 + the former) minus the latter. Writes the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float OfRow<V>(float* output, int label, int count, float labelSmoothing, float scale, float* gradient, out float expected)
        where V : struct, ISimdVector<V>
    {
        ClassIndex.Check(label, count);
        float max = LaneReduction.MaxOfPadded<V>(output, count);
        expected = output[label] - max;
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

        return sumLessOne;
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
}
