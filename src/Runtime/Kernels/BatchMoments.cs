using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The moments of a batch from those of its samples, Ioffe &amp; Szegedy 2015.</summary>
public static unsafe class BatchMoments
{
    private const int Width = 16;

    /// <summary>
    /// Joins the samples' moments in their order (Chan, Golub &amp; LeVeque 1983, eq. 2.1), and moves the running statistics
    /// towards the batch's mean and unbiased variance; the biased one where a channel has a single value.
    /// </summary>
    /// <param name="means">The samples' means; the values themselves for samples of one pixel.</param>
    /// <param name="deviations">The samples' sums of squared deviations; not read for samples of one pixel.</param>
    /// <param name="gain">The gain of each lane.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="inverse">1/√(variance + ε), with the biased variance.</param>
    /// <param name="scale">gain/√(variance + ε).</param>
    /// <param name="runningMean">The running mean.</param>
    /// <param name="runningVariance">The running variance.</param>
    /// <param name="lanes">Floats between samples in means and deviations.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="momentum">The weight of this batch in the running statistics.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel of 16 lanes.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V>(
        float* means,
        float* deviations,
        float* gain,
        float* mean,
        float* inverse,
        float* scale,
        float* runningMean,
        float* runningVariance,
        int lanes,
        int pixels,
        float epsilon,
        float momentum,
        int batch,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        double values = (double)batch * pixels;
        V all = V.Broadcast((float)values);
        V unbiased = V.Broadcast((float)(values / Math.Max(values - 1, 1)));
        V weight = V.Broadcast(momentum);
        V rest = V.Broadcast(1f - momentum);
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V average = Average<V>(means + lane, deviations + lane, lanes, pixels, batch, out V squares);
            V variance = V.Divide(squares, all);
            V reciprocal = V.Divide(V.Broadcast(1f), V.Sqrt(V.Add(variance, V.Broadcast(epsilon))));
            V.Store(average, mean + lane);
            V.Store(reciprocal, inverse + lane);
            V.Store(V.Multiply(V.Load(gain + lane), reciprocal), scale + lane);
            V.Store(V.FusedMultiplyAdd(rest, V.Load(runningMean + lane), V.Multiply(weight, average)), runningMean + lane);
            V.Store(
                V.FusedMultiplyAdd(rest, V.Load(runningVariance + lane), V.Multiply(weight, V.Multiply(variance, unbiased))),
                runningVariance + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V Average<V>(float* means, float* deviations, int lanes, int pixels, int batch, out V squares)
        where V : struct, ISimdVector<V>
    {
        V count = V.Broadcast(batch);
        V sum = V.Zero;
        for (nint at = 0; at < (nint)batch * lanes; at += lanes)
        {
            sum = V.Add(sum, V.Load(means + at));
        }

        V average = V.Divide(sum, count);
        V residue = V.Zero;
        V between = V.Zero;
        V within = V.Zero;
        for (nint at = 0; at < (nint)batch * lanes; at += lanes)
        {
            V difference = V.Subtract(V.Load(means + at), average);
            residue = V.Add(residue, difference);
            between = V.FusedMultiplyAdd(difference, difference, between);
            if (pixels > 1)
            {
                within = V.Add(within, V.Load(deviations + at));
            }
        }

        V correction = V.Divide(residue, count);
        between = V.FusedNegatedMultiplyAdd(residue, correction, between);
        squares = V.FusedMultiplyAdd(between, V.Broadcast(pixels), within);
        return V.Add(average, correction);
    }
}
