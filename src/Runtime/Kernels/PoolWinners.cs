using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Where the winners of a max pool's windows lie, for gradients that visit nothing else. Windows don't overlap and don't reach over the border, and the numbers of their
/// elements go row by row.
/// </summary>
public static unsafe class PoolWinners
{
    /// <summary>Bits of a word of <see cref="Masks"/>.</summary>
    private const int WordBits = 64;

    /// <summary>For each window and channel the distance of its winner, in floats, from the first pixel of a map.</summary>
    /// <param name="winners">The winners' numbers.</param>
    /// <param name="places">The distances, whole numbers of 32 bits, laid out as the numbers.</param>
    /// <param name="height">Rows of windows.</param>
    /// <param name="width">Windows of a row.</param>
    /// <param name="pixel">Floats of a window's numbers, a multiple of 16.</param>
    /// <param name="taps">Elements of a window.</param>
    /// <param name="tapColumns">Elements of a row of a window.</param>
    /// <param name="rowStep">Floats of the map from a row of windows to the next.</param>
    /// <param name="columnStep">Floats of the map from a window to the next.</param>
    /// <param name="lineStep">Floats of the map from a line of pixels to the next.</param>
    /// <param name="pixelStep">Floats of the map from a pixel to the next.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Places<V>(
        float* winners, float* places, int height, int width, int pixel, int taps, int tapColumns, int rowStep, int columnStep, int lineStep, int pixelStep, int from, int to)
        where V : struct, ISimdVector<V>
    {
        int* steps = stackalloc int[taps];
        for (int tap = 0; tap < taps; tap++)
        {
            steps[tap] = (tap / tapColumns * lineStep) + (tap % tapColumns * pixelStep);
        }

        nint at = (nint)from * height * width * pixel;
        for (int row = from * height; row < to * height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                V first = V.BroadcastBits((row % height * rowStep) + (column * columnStep));
                for (int lane = 0; lane < pixel; lane += V.Count, at += V.Count)
                {
                    V winner = V.Load(winners + at), place = first;
                    for (int tap = 1; tap < taps; tap++)
                    {
                        place = V.AddInt32(place, V.WhereEqual(winner, V.Broadcast(tap), V.BroadcastBits(steps[tap])));
                    }

                    V.Store(place, places + at);
                }
            }
        }
    }

    /// <summary>For each window and each of its elements the channels in which it won, a bit each, in words of 64.</summary>
    /// <param name="winners">The winners' numbers.</param>
    /// <param name="masks">The words: window by window, element by element.</param>
    /// <param name="windows">Windows of a sample.</param>
    /// <param name="pixel">Floats of a window's numbers, a multiple of 16.</param>
    /// <param name="channels">The channels; what stands behind them counts for nothing.</param>
    /// <param name="taps">Elements of a window.</param>
    /// <param name="sampleFloats">Floats between the words of neighbouring samples.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Masks<V>(float* winners, float* masks, int windows, int pixel, int channels, int taps, int sampleFloats, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* winner = winners + ((nint)from * windows * pixel);
        for (int sample = from; sample < to; sample++)
        {
            ulong* word = (ulong*)(masks + ((nint)sample * sampleFloats));
            for (int window = 0; window < windows; window++, winner += pixel)
            {
                for (int tap = 0; tap < taps; tap++)
                {
                    for (int first = 0; first < channels; first += WordBits, word++)
                    {
                        int count = Math.Min(WordBits, channels - first);
                        *word = Won<V>(winner + first, count, tap) & (ulong.MaxValue >> (WordBits - count));
                    }
                }
            }
        }
    }

    /// <summary>A bit for each number that equals the given one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Won<V>(float* winners, int count, int number)
        where V : struct, ISimdVector<V>
    {
        ulong won = 0;
        V wanted = V.Broadcast(number);
        for (int lane = 0; lane < count; lane += V.Count)
        {
            won |= (ulong)V.SignBits(V.EqualTo(V.Load(winners + lane), wanted)) << lane;
        }

        return won;
    }
}
