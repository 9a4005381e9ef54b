using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The gradient of biases.</summary>
public static unsafe class BiasGradient
{
    /// <summary>Lanes of a panel.</summary>
    private const int Width = 16;

    /// <summary>
    /// Sums an output gradient over samples and rows: a sample's rows first, in four interleaved sums, then the samples in their
    /// order. Samples of one row are summed as the rows of a single sample.
    /// </summary>
    /// <param name="outputGradient">The first sample's gradient, rows of channels in panels of 16.</param>
    /// <param name="biasGradient">The result.</param>
    /// <param name="sample">Floats between samples.</param>
    /// <param name="rows">Rows a sample.</param>
    /// <param name="rowStride">Floats between rows.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V>(float* outputGradient, float* biasGradient, int sample, int rows, int rowStride, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        if (rows == 1)
        {
            (rows, rowStride, batch) = (batch, sample, 1);
        }

        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V sum = V.Zero;
            for (int index = 0; index < batch; index++)
            {
                sum = V.Add(sum, SumOfRows<V>(outputGradient + ((nint)index * sample) + lane, rows, rowStride));
            }

            V.Store(sum, biasGradient + lane);
        }
    }

    /// <summary>
    /// Sums an output gradient in planes over samples and pixels: of each sample, vectors of 16 pixels in four interleaved sums, then the samples in their order, then the 16 lanes.
    /// </summary>
    /// <param name="outputGradient">The first sample's gradient, zero where lines are padded.</param>
    /// <param name="biasGradient">The result, a float a plane.</param>
    /// <param name="sample">Floats between samples.</param>
    /// <param name="plane">Floats of a plane, a multiple of 16.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first plane.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfPlanes<V>(float* outputGradient, float* biasGradient, int sample, int plane, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* lanes = stackalloc float[Width];
        for (int channel = from; channel < to; channel++)
        {
            for (int lane = 0; lane < Width; lane += V.Count)
            {
                V sum = V.Zero;
                float* pixels = outputGradient + ((nint)channel * plane) + lane;
                for (int index = 0; index < batch; index++, pixels += sample)
                {
                    sum = V.Add(sum, SumOfRows<V>(pixels, plane / Width, Width));
                }

                V.Store(sum, lanes + lane);
            }

            biasGradient[channel] = LaneReduction.Sum<V>(lanes, Width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SumOfRows<V>(float* row, int rows, nint rowStride)
        where V : struct, ISimdVector<V>
    {
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        int count = 0;
        for (; count + 4 <= rows; count += 4, row += 4 * rowStride)
        {
            sum0 = V.Add(sum0, V.Load(row));
            sum1 = V.Add(sum1, V.Load(row + rowStride));
            sum2 = V.Add(sum2, V.Load(row + (2 * rowStride)));
            sum3 = V.Add(sum3, V.Load(row + (3 * rowStride)));
        }

        for (; count < rows; count++, row += rowStride)
        {
            sum0 = V.Add(sum0, V.Load(row));
        }

        return V.Add(V.Add(sum0, sum1), V.Add(sum2, sum3));
    }
}
