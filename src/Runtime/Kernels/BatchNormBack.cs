using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// The way back through y = gain·x̂ + shift, x̂ = (x − mean)/√(variance + ε), where mean and variance are the batch's:
/// dX = gain/√(variance + ε)·(dY − (dShift + x̂·dGain)/n) for n values a channel.
/// </summary>
public static unsafe class BatchNormBack
{
    /// <summary>dX = scale·(dY − offset − (x − mean)·slope).</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="scale">gain/√(variance + ε).</param>
    /// <param name="offset">dShift/n.</param>
    /// <param name="slope">dGain/(n·√(variance + ε)).</param>
    /// <param name="inputGradient">dX, zero in lanes without a channel.</param>
    /// <param name="lanes">Floats a pixel.</param>
    /// <param name="gradientPixel">Floats between pixels of dY; 0 if a sample's pixels have one gradient in common.</param>
    /// <param name="channels">Lanes of a group that hold a channel.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="written">How dX lies.</param>
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
        int gradientPixel,
        int channels,
        int group,
        MapRows written,
        int from,
        int to)
        where V : struct, ISimdVector<V> =>
        Run<V, OpenGate<V>>(outputGradient, input, mean, scale, scale, offset, slope, inputGradient, lanes, gradientPixel, channels, group, in written, from, to);

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
    /// <param name="gradientPixel">Floats between pixels of dY; 0 if a sample's pixels have one gradient in common.</param>
    /// <param name="channels">Lanes of a group that hold a channel.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="written">How dX lies.</param>
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
        int gradientPixel,
        int channels,
        int group,
        MapRows written,
        int from,
        int to)
        where V : struct, ISimdVector<V> =>
        Run<V, ReLUGate<V>>(outputGradient, input, mean, scale, shift, offset, slope, inputGradient, lanes, gradientPixel, channels, group, in written, from, to);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<V, TGate>(
        float* outputGradient,
        float* input,
        float* mean,
        float* scale,
        float* shift,
        float* offset,
        float* slope,
        float* inputGradient,
        int lanes,
        nint gradientPixel,
        int channels,
        int group,
        in MapRows written,
        int from,
        int to)
        where V : struct, ISimdVector<V>
        where TGate : struct, IGradientGate<V>
    {
        (int rows, int width) = (written.Rows, written.Width);
        nint gradientSample = gradientPixel == 0 ? lanes : gradientPixel * written.Pixels;
        for (int sample = from; sample < to; sample++)
        {
            float* x = input + ((nint)sample * written.Pixels * lanes), dy = outputGradient + (sample * gradientSample);
            float* dx = inputGradient + ((nint)sample * written.Sample);
            written.ClearBorder<V>(dx, lanes);
            dx += written.First;
            for (int row = 0; row < rows; row++, x += width * lanes, dy += width * gradientPixel, dx += written.Row)
            {
                for (int lane = 0; lane < lanes; lane += V.Count)
                {
                    V average = V.Load(mean + lane), factor = V.Load(scale + lane), summand = V.Load(shift + lane), first = V.Load(offset + lane), second = V.Load(slope + lane);
                    V inside = RowLanes.Inside<V>(lane % group, channels);
                    nint at = lane;
                    float* gradients = dy + lane;
                    for (int pixel = 0; pixel < width; pixel++, at += lanes, gradients += gradientPixel)
                    {
                        V deviation = V.Subtract(V.Load(x + at), average);
                        V passed = TGate.Pass(V.Load(gradients), deviation, factor, summand);
                        V gradient = V.FusedNegatedMultiplyAdd(deviation, second, V.Subtract(passed, first));
                        V.Store(V.And(inside, V.Multiply(factor, gradient)), dx + at);
                    }
                }
            }
        }
    }
}
