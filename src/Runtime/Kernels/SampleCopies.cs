using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Copies of a few neighbouring floats of each sample, side by side: at the distance of samples they may all meet in one set of a cache.</summary>
public static unsafe class SampleCopies
{
    /// <summary>Copies columns of a block of samples.</summary>
    /// <param name="source">The first sample's first float.</param>
    /// <param name="stride">Floats between samples.</param>
    /// <param name="destination">Where the copies lie, sample after sample.</param>
    /// <param name="samples">Samples.</param>
    /// <param name="count">Floats of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(float* source, int stride, float* destination, int samples, int count)
    {
        for (int sample = 0; sample < samples; sample++, source += stride, destination += count)
        {
            int i = 0;
            for (; i + Vector128<float>.Count <= count; i += Vector128<float>.Count)
            {
                Vector128.Store(Vector128.Load(source + i), destination + i);
            }

            for (; i < count; i++)
            {
                destination[i] = source[i];
            }
        }
    }

    /// <summary>Copies tiles of columns, tile after tile; behind the last column it is repeated.</summary>
    /// <param name="source">The first sample's first column.</param>
    /// <param name="stride">Floats between samples.</param>
    /// <param name="destination">Where the copies lie: tile, then sample, then column.</param>
    /// <param name="samples">Samples.</param>
    /// <param name="room">Samples for which a tile has room.</param>
    /// <param name="width">Columns of a tile.</param>
    /// <param name="columns">Columns of a sample.</param>
    /// <param name="from">The first tile.</param>
    /// <param name="to">One past the last.</param>
    public static void Tiles(float* source, int stride, float* destination, int samples, int room, int width, int columns, int from, int to)
    {
        for (int tile = from; tile < to; tile++, destination += room * width)
        {
            int first = tile * width;
            if (first + width <= columns)
            {
                Columns(source + first, stride, destination, samples, width);
                continue;
            }

            for (int sample = 0; sample < samples; sample++)
            {
                for (int i = 0; i < width; i++)
                {
                    destination[(sample * width) + i] = source[((nint)sample * stride) + Math.Min(first + i, columns - 1)];
                }
            }
        }
    }
}
