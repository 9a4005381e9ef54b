using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
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

    /// <summary>Asks for memory that will be read soon. It may lie behind the end of what there is.</summary>
    /// <param name="first">The first float.</param>
    /// <param name="lines">Cache lines of 16 floats.</param>
    /// <returns>The float behind.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float* Fetch(float* first, int lines)
    {
        if (Sse.IsSupported)
        {
            for (int line = 0; line < lines; line++)
            {
                Sse.Prefetch1(first + (line * RowLanes.Count));
            }
        }

        return first + (lines * RowLanes.Count);
    }

    /// <summary>Asks for the cache line of a float that will be read soon. It may lie behind the end of what there is.</summary>
    /// <param name="place">The float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(float* place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(place);
        }
    }

    /// <summary>
    /// Asks for the cache lines in which rows begin that will soon be written, so that they come to the first-level cache meanwhile. They may lie behind the end
    /// of what there is.
    /// </summary>
    /// <param name="first">The first row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="stride">Floats from one to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FetchRows(float* first, int rows, int stride)
    {
        if (Sse.IsSupported)
        {
            for (int row = 0; row < rows; row++)
            {
                Sse.Prefetch0(first + ((nint)row * stride));
            }
        }
    }

    /// <summary>Copies the first floats of each sample.</summary>
    /// <param name="source">The first source sample.</param>
    /// <param name="destination">The first destination sample.</param>
    /// <param name="sourceSample">Floats between source samples.</param>
    /// <param name="destinationSample">Floats between destination samples.</param>
    /// <param name="count">Floats to copy.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyVectors<V>(float* source, float* destination, int sourceSample, int destinationSample, int count, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            float* x = source + ((nint)sample * sourceSample), y = destination + ((nint)sample * destinationSample);
            nint i = 0;
            for (; i + V.Count <= count; i += V.Count)
            {
                V.Store(V.Load(x + i), y + i);
            }

            for (; i < count; i++)
            {
                y[i] = x[i];
            }
        }
    }

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
        // Pixels lie side by side on both sides: a row is one move.
        bool movesRows = read.Channel == 1 && write.Channel == 1 && read.Column == channels && write.Column == channels;

        // Channel by channel on both sides: a plane at a time.
        bool movesPlanes = width > 1 && read.Column == 1 && write.Column == 1 && write.First < write.Channel;

        // What would be zeroed is written as padding of each pixel.
        bool padsPixels = clearsFirst && read.Channel == 1 && write.Channel == 1
            && (write.First, write.Column, write.Row, write.Sample) == (0, RowLanes.Padded(channels), width * write.Column, height * write.Row);
        bool transposes = read.Channel == 1 && write.Column == 1 && channels > 1 && width > 1;
        bool padsRows = clearsFirst && write.First == 0 && write.Row == RowLanes.Padded(width);
        for (int sample = from; sample < to; sample++)
        {
            float* x = source + ((nint)sample * read.Sample) + read.First;
            float* y = destination + ((nint)sample * write.Sample);
            if (movesRows)
            {
                CopyRows<V>(x, y, read.Row, write, height, width * read.Column, clearsFirst);
                continue;
            }

            if (padsPixels)
            {
                PixelBlocks.Pad<V>(x, y, read, write, channels, height, width);
                continue;
            }

            if (movesPlanes)
            {
                for (int channel = 0; channel < channels; channel++)
                {
                    CopyRows<V>(
                        x + ((nint)channel * read.Channel), y + ((nint)channel * write.Channel), read.Row, write with { Sample = write.Channel }, height, width, clearsFirst);
                }

                if (clearsFirst)
                {
                    Clear<V>(y + ((nint)channels * write.Channel), y + write.Sample);
                }

                continue;
            }

            if (clearsFirst)
            {
                new Span<float>(y, write.Sample).Clear();
            }

            y += write.First;
            for (int row = 0; row < height; row++, x += read.Row, y += write.Row)
            {
                // Whole blocks reach into what follows the row; behind the last one there may be nothing.
                if (transposes && PixelBlocks.ReachOf<V>(read, channels, width) <= ((nint)(height - 1 - row) * read.Row) + ((nint)(width - 1) * read.Column) + channels)
                {
                    PixelBlocks.Transpose<V>(x, y, read, write, channels, width, padsRows);
                }
                else
                {
                    CopyPixels<V>(x, y, read, write, channels, width);
                }
            }
        }
    }

    /// <summary>Copies rows without gaps, and zeros what lies before, between and behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows<V>(float* x, float* y, int readRow, ElementWalk write, int height, int length, bool clears)
        where V : struct, ISimdVector<V>
    {
        float* end = y + write.Sample;
        float* written = clears ? y : y + write.First;
        y += write.First;
        int behind = clears ? length : write.Row;
        if (length >= V.Count)
        {
            for (int row = 0; row < height; row++, x += readRow, y += write.Row)
            {
                // In whole vectors: what they reach of the row is written next.
                for (; written < y; written += V.Count)
                {
                    V.Store(V.Zero, written);
                }

                MoveVectors<V>(x, y, length);
                written = y + behind;
            }
        }
        else
        {
            for (int row = 0; row < height; row++, x += readRow, y += write.Row)
            {
                Clear<V>(written, y);
                Move<V>(x, y, length);
                written = y + behind;
            }
        }

        if (clears)
        {
            Clear<V>(written, end);
        }
    }

    /// <summary>Zeros what lies between two places; often a pixel or two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear<V>(float* from, float* to)
        where V : struct, ISimdVector<V>
    {
        for (; to - from >= V.Count; from += V.Count)
        {
            V.Store(V.Zero, from);
        }

        for (; from < to; from++)
        {
            *from = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyPixels<V>(float* x, float* y, ElementWalk read, ElementWalk write, int channels, int width)
        where V : struct, ISimdVector<V>
    {
        if (read.Channel == 1 && write.Channel == 1)
        {
            for (int column = 0; column < width; column++)
            {
                Move<V>(x + (column * read.Column), y + (column * write.Column), channels);
            }

            return;
        }

        for (int channel = 0; channel < channels; channel++)
        {
            float* from = x + ((nint)channel * read.Channel);
            float* to = y + ((nint)channel * write.Channel);
            if (read.Column == 1 && write.Column == 1)
            {
                Move<V>(from, to, width);
                continue;
            }

            for (int column = 0; column < width; column++)
            {
                to[column * write.Column] = from[column * read.Column];
            }
        }
    }

    /// <summary>Copies floats; the last vector reaches back over what is copied already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move<V>(float* from, float* to, int count)
        where V : struct, ISimdVector<V>
    {
        if (count >= V.Count)
        {
            MoveVectors<V>(from, to, count);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            to[i] = from[i];
        }
    }

    /// <summary>Copies floats that fill a vector at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveVectors<V>(float* from, float* to, int count)
        where V : struct, ISimdVector<V>
    {
        float* last = from + count - V.Count;
        for (; from < last; from += V.Count, to += V.Count)
        {
            V.Store(V.Load(from), to);
        }

        // The last vector reaches back where they are not whole.
        V.Store(V.Load(last), to - (from - last));
    }
}
