using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The gradient of a convolution's weights from sums that lie output by output, vectors of a window side by side.</summary>
public static unsafe class WindowSums
{
    private const int Width = RowLanes.Count;

    /// <summary>Adds the groups' sums in their order and puts them into panels: 16 outputs side by side for each k.</summary>
    /// <param name="groups">The first group's sums.</param>
    /// <param name="gradient">The weights' gradient.</param>
    /// <param name="stride">Floats between groups.</param>
    /// <param name="group">Samples of a group.</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="vectors">Vectors of 16 lanes of a window.</param>
    /// <param name="termVectors">Vectors that belong together: they hold neighbouring k, the last one perhaps not in all lanes.</param>
    /// <param name="terms">The k that they hold.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first item, of a vector for each panel of outputs.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V>(float* groups, float* gradient, int stride, int group, int outputs, int vectors, int termVectors, int terms, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* block = stackalloc float[2 * Width * Width];
        float* transposed = block + (Width * Width);
        nint depth = (nint)(vectors / termVectors) * terms;
        nint end = (nint)((batch + group - 1) / group) * stride;
        for (int item = from; item < to; item++)
        {
            int panel = item / vectors, vector = item % vectors;
            int count = Math.Min(Width, outputs - (panel * Width));
            float* first = groups + ((((nint)panel * Width * vectors) + vector) * Width);
            for (int output = 0; output < count; output++)
            {
                for (int lane = 0; lane < Width; lane += V.Count)
                {
                    float* place = first + ((nint)output * vectors * Width) + lane;
                    V total = V.Load(place);
                    for (nint at = stride; at < end; at += stride)
                    {
                        total = V.Add(total, V.Load(place + at));
                    }

                    V.Store(total, block + (output * Width) + lane);
                }
            }

            new Span<float>(block + (count * Width), (Width - count) * Width).Clear();
            for (int output = 0; output < Width; output += V.Count)
            {
                for (int lane = 0; lane < Width; lane += V.Count)
                {
                    V.Transpose(block + (output * Width) + lane, Width, transposed + (lane * Width) + output, Width);
                }
            }

            int inTerm = vector % termVectors * Width;
            nint k = ((nint)(vector / termVectors) * terms) + inTerm;
            int floats = Math.Min(Width, terms - inTerm) * Width;
            new Span<float>(transposed, floats).CopyTo(new Span<float>(gradient + (((panel * depth) + k) * Width), floats));
        }
    }
}
