using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Up to sixteen classes without smoothing, a lane for each sample: what goes across the lanes of a row goes down columns here, in the same
/// order and so with the same bits.
/// </summary>
public static unsafe partial class SoftmaxCrossEntropy
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OfFewClasses<V>(
        float* output, int* labels, int stride, int count, float scale, float* gradient, float* losses, int from, int to)
        where V : struct, ISimdVector<V>
    {
        int first = from;
        for (; first <= to - V.Count; first += V.Count)
        {
            nint place = (nint)first * stride;
            OfColumns<V>(output + place, labels + first, stride, count, scale, gradient + place, losses + first);
        }

        if (first < to)
        {
            OfLastSamples<V>(output, labels, stride, count, scale, gradient, losses, first, to - first);
        }
    }

    /// <summary>Fewer samples than lanes, which are copied among samples of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OfLastSamples<V>(
        float* output, int* labels, int stride, int count, float scale, float* gradient, float* losses, int first, int samples)
        where V : struct, ISimdVector<V>
    {
        const int Row = RowLanes.Count;
        float* rows = stackalloc float[Row * Row];
        float* rowLosses = stackalloc float[Row];
        int* rowLabels = stackalloc int[Row];
        new Span<float>(rows, Row * Row).Clear();
        new Span<int>(rowLabels, Row).Clear();
        new ReadOnlySpan<int>(labels + first, samples).CopyTo(new Span<int>(rowLabels, samples));
        for (int sample = 0; sample < samples; sample++)
        {
            Unsafe.CopyBlockUnaligned(rows + (sample * Row), output + ((nint)(first + sample) * stride), (uint)count * sizeof(float));
        }

        OfColumns<V>(rows, rowLabels, Row, count, scale, rows, rowLosses);
        for (int sample = 0; sample < samples; sample++)
        {
            Unsafe.CopyBlockUnaligned(gradient + ((nint)(first + sample) * stride), rows + (sample * Row), Row * sizeof(float));
            losses[first + sample] = rowLosses[sample];
        }
    }

    /// <summary>As many samples as a vector has lanes.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OfColumns<V>(float* output, int* labels, int stride, int count, float scale, float* gradient, float* losses)
        where V : struct, ISimdVector<V>
    {
        float* values = stackalloc float[3 * RowLanes.Count * V.Count];
        float* left = values + (RowLanes.Count * V.Count);
        float* right = left + (RowLanes.Count * V.Count);
        for (int i = 0; i < V.Count; i++)
        {
            ClassIndex.Check(labels[i], count);
        }

        for (int i = 0; i < count; i += V.Count)
        {
            V.Transpose(output + i, stride, values + (i * V.Count), V.Count);
        }

        for (int i = 0; i < count; i++)
        {
            V.Store(V.Load(values + (i * V.Count)), left + (i * V.Count));
        }

        V largest = LaneReduction.MaxOfColumns<V>(left, count);
        V label = V.ConvertFromInt32(V.Load((float*)labels));
        V one = V.Broadcast(1f);
        V expected = V.Zero;
        for (int i = 0; i < count; i++)
        {
            V value = V.Load(values + (i * V.Count));
            V difference = V.Subtract(value, largest);
            expected = V.Select(V.EqualTo(label, V.Broadcast((float)i)), difference, expected);
            V isLargest = V.WhereEqual(value, largest, one);
            V exponential = VectorMath.Exp(difference);
            V.Store(exponential, values + (i * V.Count));
            V.Store(isLargest, left + (i * V.Count));
            V.Store(V.Subtract(exponential, isLargest), right + (i * V.Count));
        }

        V sumLessOne = V.Add(V.Subtract(LaneReduction.SumOfColumns<V>(left, count), one), LaneReduction.SumOfColumns<V>(right, count));
        V factor = V.Divide(V.Broadcast(scale), V.Add(one, sumLessOne));
        for (int i = 0; i < RowLanes.Count; i++)
        {
            V share = V.WhereEqual(label, V.Broadcast((float)i), V.Broadcast(scale));
            V.Store(i < count ? V.Subtract(V.Multiply(V.Load(values + (i * V.Count)), factor), share) : V.Zero, values + (i * V.Count));
        }

        for (int i = 0; i < RowLanes.Count; i += V.Count)
        {
            V.Transpose(values + (i * V.Count), V.Count, gradient + i, stride);
        }

        V.Store(V.Subtract(VectorMath.Log1p(sumLessOne), expected), losses);
    }
}
