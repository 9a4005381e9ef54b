using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// What batch normalisation needs of each sample by itself on the way forward, while the sample is in cache. Every channel adds up its
/// pixels in four interleaved sums, whatever the vector's width.
/// </summary>
public static unsafe class ChannelMoments
{
    /// <summary>
    /// A sample's mean and sum of squared deviations, channel by channel, in two passes; the second one corrects the mean
    /// (Chan, Golub &amp; LeVeque 1983, eq. 1.7).
    /// </summary>
    /// <param name="input">The first sample: pixels of channels.</param>
    /// <param name="means">The means, a float a lane.</param>
    /// <param name="deviations">The sums of squared deviations, a float a lane.</param>
    /// <param name="lanes">Floats a pixel, a multiple of 16.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* input, float* means, float* deviations, int lanes, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        V count = V.Broadcast(pixels);
        for (int sample = from; sample < to; sample++)
        {
            for (int lane = 0; lane < lanes; lane += V.Count)
            {
                float* x = input + ((nint)sample * pixels * lanes) + lane;
                V mean = V.Divide(Sum<V>(x, lanes, pixels), count);
                V residue = SumOfDeviations(x, mean, lanes, pixels, out V squares);
                V correction = V.Divide(residue, count);
                V.Store(V.Add(mean, correction), means + ((nint)sample * lanes) + lane);
                V.Store(V.FusedNegatedMultiplyAdd(residue, correction, squares), deviations + ((nint)sample * lanes) + lane);
            }
        }
    }

    /// <summary>A sample's sum over its pixels, channel by channel.</summary>
    /// <param name="input">The first sample: pixels of channels.</param>
    /// <param name="sums">The sums, a float a lane.</param>
    /// <param name="lanes">Floats a pixel, a multiple of 16.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sums<V>(float* input, float* sums, int lanes, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            for (int lane = 0; lane < lanes; lane += V.Count)
            {
                V.Store(Sum<V>(input + ((nint)sample * pixels * lanes) + lane, lanes, pixels), sums + ((nint)sample * lanes) + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V Sum<V>(float* x, int lanes, int pixels)
        where V : struct, ISimdVector<V>
    {
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        int pixel = 0;
        for (; pixel + 4 <= pixels; pixel += 4, x += 4 * lanes)
        {
            sum0 = V.Add(sum0, V.Load(x));
            sum1 = V.Add(sum1, V.Load(x + lanes));
            sum2 = V.Add(sum2, V.Load(x + (2 * lanes)));
            sum3 = V.Add(sum3, V.Load(x + (3 * lanes)));
        }

        for (; pixel < pixels; pixel++, x += lanes)
        {
            sum0 = V.Add(sum0, V.Load(x));
        }

        return Join(sum0, sum1, sum2, sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V SumOfDeviations<V>(float* x, V mean, int lanes, int pixels, out V squares)
        where V : struct, ISimdVector<V>
    {
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        V square0 = V.Zero, square1 = V.Zero, square2 = V.Zero, square3 = V.Zero;
        int pixel = 0;
        for (; pixel + 4 <= pixels; pixel += 4, x += 4 * lanes)
        {
            Add(V.Subtract(V.Load(x), mean), ref sum0, ref square0);
            Add(V.Subtract(V.Load(x + lanes), mean), ref sum1, ref square1);
            Add(V.Subtract(V.Load(x + (2 * lanes)), mean), ref sum2, ref square2);
            Add(V.Subtract(V.Load(x + (3 * lanes)), mean), ref sum3, ref square3);
        }

        for (; pixel < pixels; pixel++, x += lanes)
        {
            Add(V.Subtract(V.Load(x), mean), ref sum0, ref square0);
        }

        squares = Join(square0, square1, square2, square3);
        return Join(sum0, sum1, sum2, sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<V>(V deviation, ref V sum, ref V square)
        where V : struct, ISimdVector<V>
    {
        sum = V.Add(sum, deviation);
        square = V.FusedMultiplyAdd(deviation, deviation, square);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Join<V>(V first, V second, V third, V fourth)
        where V : struct, ISimdVector<V> => V.Add(V.Add(first, second), V.Add(third, fourth));
}
