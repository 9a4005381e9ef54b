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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
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
                int lane = 0;
                if (V.Count == RowLanes.Count)
                {
                    // Pixels of several panels by two, so that neighbouring cache lines are read together.
                    for (; lane + (2 * V.Count) <= lanes; lane += 2 * V.Count)
                    {
                        var left = new Channel<V>(mean, scale, shift, offset, slope, lane, channels, group);
                        var right = new Channel<V>(mean, scale, shift, offset, slope, lane + V.Count, channels, group);
                        nint at = lane;
                        float* gradients = dy + lane;
                        for (int pixel = 0; pixel < width; pixel++, at += lanes, gradients += gradientPixel)
                        {
                            V.Store(left.Back<TGate>(V.Load(x + at), V.Load(gradients)), dx + at);
                            V.Store(right.Back<TGate>(V.Load(x + at + V.Count), V.Load(gradients + V.Count)), dx + at + V.Count);
                        }
                    }
                }

                for (; lane < lanes; lane += V.Count)
                {
                    var channel = new Channel<V>(mean, scale, shift, offset, slope, lane, channels, group);
                    nint at = lane;
                    float* gradients = dy + lane;
                    for (int pixel = 0; pixel < width; pixel++, at += lanes, gradients += gradientPixel)
                    {
                        V.Store(channel.Back<TGate>(V.Load(x + at), V.Load(gradients)), dx + at);
                    }
                }
            }
        }
    }

    /// <summary>What a vector of channels has in common.</summary>
    private readonly ref struct Channel<V>
        where V : struct, ISimdVector<V>
    {
        private readonly V mean, scale, shift, offset, slope, inside;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Channel(float* mean, float* scale, float* shift, float* offset, float* slope, int lane, int channels, int group)
        {
            this.mean = V.Load(mean + lane);
            this.scale = V.Load(scale + lane);
            this.shift = V.Load(shift + lane);
            this.offset = V.Load(offset + lane);
            this.slope = V.Load(slope + lane);
            inside = RowLanes.Inside<V>(lane % group, channels);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Back<TGate>(V x, V gradient)
            where TGate : struct, IGradientGate<V>
        {
            V deviation = V.Subtract(x, mean);
            V passed = TGate.Pass(gradient, deviation, scale, shift);
            return V.And(inside, V.Multiply(scale, V.FusedNegatedMultiplyAdd(deviation, slope, V.Subtract(passed, offset))));
        }
    }
}
