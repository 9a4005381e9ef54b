using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Moves between layouts.</summary>
public static unsafe class Memory
{
    /// <summary>Sets whole samples to zero.</summary>
    /// <param name="destination">The first sample.</param>
    /// <param name="size">Floats a sample.</param>
    /// <param name="from">The first sample to clear.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clear<V>(float* destination, int size, int from, int to)
        where V : struct, ISimdVector<V> =>
        new Span<float>(destination + ((nint)from * size), checked((to - from) * size)).Clear();

    /// <summary>Copies maps between layouts.</summary>
    /// <param name="source">The first source sample.</param>
    /// <param name="destination">The first destination sample.</param>
    /// <param name="read">How the source lies.</param>
    /// <param name="write">How the destination lies.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="clearsFirst">Whether to zero each destination sample before.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy<V>(
        float* source, float* destination, ElementWalk read, ElementWalk write, int channels, int height, int width, bool clearsFirst, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            float* x = source + ((nint)sample * read.Sample);
            float* y = destination + ((nint)sample * write.Sample);
            if (clearsFirst)
            {
                new Span<float>(y, write.Sample).Clear();
            }

            x += read.First;
            y += write.First;
            for (int row = 0; row < height; row++, x += read.Row, y += write.Row)
            {
                CopyRow(x, y, read, write, channels, width);
            }
        }
    }

    private static void CopyRow(float* x, float* y, ElementWalk read, ElementWalk write, int channels, int width)
    {
        if (read.Channel == 1 && write.Channel == 1)
        {
            for (int column = 0; column < width; column++)
            {
                new ReadOnlySpan<float>(x + (column * read.Column), channels).CopyTo(new Span<float>(y + (column * write.Column), channels));
            }

            return;
        }

        for (int channel = 0; channel < channels; channel++)
        {
            float* from = x + ((nint)channel * read.Channel);
            float* to = y + ((nint)channel * write.Channel);
            for (int column = 0; column < width; column++)
            {
                to[column * write.Column] = from[column * read.Column];
            }
        }
    }
}
