using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// The way back through y = gain·x̂ + shift, x̂ = (x − mean)/√(variance + ε), where mean and variance are the batch's:
/// dX = gain/√(variance + ε)·(dY − (dShift + x̂·dGain)/n) for n values a channel.
/// </summary>
public static unsafe class BatchNormGradient
{
    private const int Width = 16;

    /// <summary>The gradients of gain and shift over all samples in their order, and what <see cref="ToInput{V}"/> needs of them.</summary>
    /// <param name="sums">The samples' Σ dY; dY itself for samples of one pixel.</param>
    /// <param name="products">The samples' Σ dY·(x − mean); x for samples of one pixel.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="inverse">1/√(variance + ε).</param>
    /// <param name="gainGradient">dGain.</param>
    /// <param name="shiftGradient">dShift.</param>
    /// <param name="offset">dShift/n.</param>
    /// <param name="slope">dGain/(n·√(variance + ε)).</param>
    /// <param name="lanes">Floats between samples.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="channels">Lanes of a group that hold a channel; the others' gradients are zero.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel of 16 lanes.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToParameters<V>(
        float* sums,
        float* products,
        float* mean,
        float* inverse,
        float* gainGradient,
        float* shiftGradient,
        float* offset,
        float* slope,
        int lanes,
        int pixels,
        int channels,
        int group,
        int batch,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        V values = V.Broadcast((float)((double)batch * pixels));
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V average = V.Load(mean + lane);
            V sum = V.Zero;
            V product = V.Zero;
            for (nint at = lane; at < (nint)batch * lanes; at += lanes)
            {
                V gradient = V.Load(sums + at);
                sum = V.Add(sum, gradient);
                product = pixels > 1
                    ? V.Add(product, V.Load(products + at))
                    : V.FusedMultiplyAdd(gradient, V.Subtract(V.Load(products + at), average), product);
            }

            V inside = RowLanes.Inside<V>(lane % group, channels);
            V reciprocal = V.Load(inverse + lane);
            V shift = V.And(inside, sum);
            V gain = V.And(inside, V.Multiply(product, reciprocal));
            V.Store(gain, gainGradient + lane);
            V.Store(shift, shiftGradient + lane);
            V.Store(V.Divide(shift, values), offset + lane);
            V.Store(V.Divide(V.Multiply(gain, reciprocal), values), slope + lane);
        }
    }

    /// <summary>dX = scale·(dY − offset − (x − mean)·slope).</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="scale">gain/√(variance + ε).</param>
    /// <param name="offset">dShift/n.</param>
    /// <param name="slope">dGain/(n·√(variance + ε)).</param>
    /// <param name="inputGradient">dX, zero in lanes without a channel.</param>
    /// <param name="lanes">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="channels">Lanes of a group that hold a channel.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToInput<V>(
        float* outputGradient,
        float* input,
        float* mean,
        float* scale,
        float* offset,
        float* slope,
        float* inputGradient,
        int lanes,
        int pixels,
        int channels,
        int group,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            for (int lane = 0; lane < lanes; lane += V.Count)
            {
                V inside = RowLanes.Inside<V>(lane % group, channels);
                Pass<V, OpenGate<V>>(
                    outputGradient, input, mean, scale, offset, slope, inputGradient, default, inside, lane, lanes, pixels, sample);
            }
        }
    }

    /// <summary>The same with ReLU behind the normalisation, whose result's gradient dY is.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="scale">gain/√(variance + ε).</param>
    /// <param name="shift">The shift.</param>
    /// <param name="offset">dShift/n.</param>
    /// <param name="slope">dGain/(n·√(variance + ε)).</param>
    /// <param name="inputGradient">dX, zero in lanes without a channel.</param>
    /// <param name="lanes">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="channels">Lanes of a group that hold a channel.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToInputThroughReLU<V>(
        float* outputGradient,
        float* input,
        float* mean,
        float* scale,
        float* shift,
        float* offset,
        float* slope,
        float* inputGradient,
        int lanes,
        int pixels,
        int channels,
        int group,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            for (int lane = 0; lane < lanes; lane += V.Count)
            {
                V inside = RowLanes.Inside<V>(lane % group, channels);
                var gate = new ReLUGate<V>(V.Load(scale + lane), V.Load(shift + lane));
                Pass<V, ReLUGate<V>>(
                    outputGradient, input, mean, scale, offset, slope, inputGradient, gate, inside, lane, lanes, pixels, sample);
            }
        }
    }

    /// <summary>A vector of channels, down a sample's pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass<V, TGate>(
        float* outputGradient,
        float* input,
        float* mean,
        float* scale,
        float* offset,
        float* slope,
        float* inputGradient,
        TGate gate,
        V inside,
        int lane,
        int lanes,
        int pixels,
        int sample)
        where V : struct, ISimdVector<V>
        where TGate : struct, IGradientGate<V>
    {
        V average = V.Load(mean + lane), factor = V.Load(scale + lane), first = V.Load(offset + lane), second = V.Load(slope + lane);
        nint at = ((nint)sample * pixels * lanes) + lane;
        for (int pixel = 0; pixel < pixels; pixel++, at += lanes)
        {
            V deviation = V.Subtract(V.Load(input + at), average);
            V passed = gate.Pass(V.Load(outputGradient + at), deviation);
            V gradient = V.FusedNegatedMultiplyAdd(deviation, second, V.Subtract(passed, first));
            V.Store(V.And(inside, V.Multiply(factor, gradient)), inputGradient + at);
        }
    }
}
