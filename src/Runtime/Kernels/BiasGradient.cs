using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The gradient of biases.</summary>
public static unsafe class BiasGradient
{
    /// <summary>Lanes of a panel.</summary>
    private const int Width = 16;

    /// <summary>
    /// Sums an output gradient over samples and rows: a sample's rows first, then the samples, each in their order, so that
    /// long sums lose little.
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
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V sum = V.Zero;
            for (int index = 0; index < batch; index++)
            {
                float* row = outputGradient + ((nint)index * sample) + lane;
                V partial = V.Zero;
                for (int count = 0; count < rows; count++, row += rowStride)
                {
                    partial = V.Add(partial, V.Load(row));
                }

                sum = V.Add(sum, partial);
            }

            V.Store(sum, biasGradient + lane);
        }
    }
}
