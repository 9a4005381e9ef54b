using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Copies of pixels whose channels lie side by side, in whole vectors.</summary>
internal static unsafe class PixelBlocks
{
    /// <summary>Copies pixels whose channels lie side by side to pixels padded with zeros, in whole vectors but at the end, behind which the source may end too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pad<V>(float* x, float* y, ElementWalk read, ElementWalk write, int channels, int height, int width)
        where V : struct, ISimdVector<V>
    {
        int reachesBehind = (write.Column - channels + read.Column - 1) / read.Column;
        for (int row = 0; row < height; row++, x += read.Row)
        {
            int whole = row + 1 < height ? width : Math.Max(0, width - reachesBehind);
            for (int column = 0; column < width; column++, y += write.Column)
            {
                float* pixel = x + ((nint)column * read.Column);
                if (column >= whole)
                {
                    new Span<float>(pixel, channels).CopyTo(new Span<float>(y, channels));
                    new Span<float>(y + channels, write.Column - channels).Clear();
                    continue;
                }

                for (int lane = 0; lane < write.Column; lane += V.Count)
                {
                    V.Store(V.And(RowLanes.Inside<V>(lane, channels), V.Load(pixel + lane)), y + lane);
                }
            }
        }
    }

    /// <summary>The floats from a row's first to the end of what is read of it in whole blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint ReachOf<V>(ElementWalk read, int channels, int width)
        where V : struct, ISimdVector<V> =>
        ((nint)(Blocks<V>(width) - 1) * read.Column) + Blocks<V>(channels);

    /// <summary>A count rounded up to whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Blocks<V>(int count)
        where V : struct, ISimdVector<V> => (count + V.Count - 1) / V.Count * V.Count;

    /// <summary>Copies a row of pixels whose channels lie side by side to rows of their own, by blocks that are transposed in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose<V>(float* x, float* y, ElementWalk read, ElementWalk write, int channels, int width, bool padsRows)
        where V : struct, ISimdVector<V>
    {
        float* block = stackalloc float[V.Count * V.Count];
        for (int column = 0; column < width; column += V.Count)
        {
            V inside = RowLanes.Inside<V>(column, width);
            for (int channel = 0; channel < channels; channel += V.Count)
            {
                V.Transpose(x + ((nint)column * read.Column) + channel, read.Column, block, V.Count);
                int count = Math.Min(V.Count, channels - channel);
                for (int lane = 0; lane < count; lane++)
                {
                    float* to = y + ((nint)(channel + lane) * write.Channel) + column;
                    if (padsRows || column + V.Count <= width)
                    {
                        V.Store(V.And(inside, V.Load(block + (lane * V.Count))), to);
                    }
                    else
                    {
                        new Span<float>(block + (lane * V.Count), width - column).CopyTo(new Span<float>(to, width - column));
                    }
                }
            }
        }
    }
}
