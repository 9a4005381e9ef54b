using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// What the way back through a batch normalisation needs of each sample by itself, while the sample is in cache: Σ dY and Σ dY·(x − mean),
/// channel by channel. Every channel adds up its pixels in interleaved sums, whatever the vector's width.
/// </summary>
public static unsafe class ChannelGradients
{
    /// <summary>A sample's sums.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean of each lane.</param>
    /// <param name="sums">Σ dY, a float a lane.</param>
    /// <param name="products">Σ dY·(x − mean), a float a lane.</param>
    /// <param name="lanes">Floats a pixel, a multiple of 16.</param>
    /// <param name="gradientPixel">Floats between pixels of dY; 0 if a sample's pixels have one gradient in common.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sums<V>(
        float* outputGradient, float* input, float* mean, float* sums, float* products, int lanes, int gradientPixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V> =>
        Run<V, OpenGate<V>>(outputGradient, input, mean, mean, mean, sums, products, lanes, gradientPixel, pixels, from, to);

    /// <summary>The same with ReLU behind the normalisation, whose result's gradient dY is.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean of each lane.</param>
    /// <param name="scale">gain/√(variance + ε) of each lane.</param>
    /// <param name="shift">The shift of each lane.</param>
    /// <param name="sums">Σ dZ, a float a lane, with dZ = dY where ReLU lets it through.</param>
    /// <param name="products">Σ dZ·(x − mean), a float a lane.</param>
    /// <param name="lanes">Floats a pixel, a multiple of 16.</param>
    /// <param name="gradientPixel">Floats between pixels of dY; 0 if a sample's pixels have one gradient in common.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumsThroughReLU<V>(
        float* outputGradient, float* input, float* mean, float* scale, float* shift, float* sums, float* products, int lanes, int gradientPixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V> =>
        Run<V, ReLUGate<V>>(outputGradient, input, mean, scale, shift, sums, products, lanes, gradientPixel, pixels, from, to);

    /// <summary>The same, and the result of normalisation and ReLU once more, for the gradient of the weights that read it: one pass over x instead of two.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="input">x of the first sample.</param>
    /// <param name="mean">The batch's mean of each lane.</param>
    /// <param name="scale">gain/√(variance + ε) of each lane.</param>
    /// <param name="shift">The shift of each lane.</param>
    /// <param name="sums">Σ dZ, a float a lane, with dZ = dY where ReLU lets it through.</param>
    /// <param name="products">Σ dZ·(x − mean), a float a lane.</param>
    /// <param name="output">The result.</param>
    /// <param name="lanes">Floats a pixel, a multiple of 16.</param>
    /// <param name="written">How the result lies.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumsAndOutputThroughReLU<V>(
        float* outputGradient, float* input, float* mean, float* scale, float* shift, float* sums, float* products, float* output, int lanes, MapRows written, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (int sample = from; sample < to; sample++)
        {
            float* map = output + ((nint)sample * written.Sample);
            written.ClearBorder<V>(map, lanes);
            for (int lane = 0; lane < lanes;)
            {
                nint first = ((nint)sample * written.Pixels * lanes) + lane, total = ((nint)sample * lanes) + lane;
                if (V.Count == RowLanes.Count && lane + (2 * V.Count) <= lanes)
                {
                    Pair<V>(outputGradient + first, input + first, mean + lane, scale + lane, shift + lane, sums + total, products + total, map + written.First + lane, lanes, in written);
                    lane += 2 * V.Count;
                }
                else
                {
                    Single<V>(outputGradient + first, input + first, mean + lane, scale + lane, shift + lane, sums + total, products + total, map + written.First + lane, lanes, in written);
                    lane += V.Count;
                }
            }
        }
    }

    /// <summary>A vector of channels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Single<V>(
        float* gradient, float* x, float* mean, float* scale, float* shift, float* sums, float* products, float* y, nint lanes, in MapRows written)
        where V : struct, ISimdVector<V>
    {
        (int rows, int width) = (written.Rows, written.Width);
        nint border = written.Row - (width * lanes);
        V average = V.Load(mean), factor = V.Load(scale), summand = V.Load(shift);
        V sum0 = V.Zero, sum1 = V.Zero, product0 = V.Zero, product1 = V.Zero;
        for (int row = 0; row < rows; row++, y += border)
        {
            int pixel = 0;
            for (; pixel + 2 <= width; pixel += 2, x += 2 * lanes, gradient += 2 * lanes, y += 2 * lanes)
            {
                AddOutput(gradient, x, y, average, factor, summand, ref sum0, ref product0);
                AddOutput(gradient + lanes, x + lanes, y + lanes, average, factor, summand, ref sum1, ref product1);
            }

            if (pixel < width)
            {
                AddOutput(gradient, x, y, average, factor, summand, ref sum0, ref product0);
                x += lanes;
                gradient += lanes;
                y += lanes;
            }
        }

        V.Store(V.Add(sum0, sum1), sums);
        V.Store(V.Add(product0, product1), products);
    }

    /// <summary>Two neighbouring vectors of channels, so that neighbouring cache lines are read together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pair<V>(
        float* gradient, float* x, float* mean, float* scale, float* shift, float* sums, float* products, float* y, nint lanes, in MapRows written)
        where V : struct, ISimdVector<V>
    {
        (int rows, int width) = (written.Rows, written.Width);
        nint border = written.Row - (width * lanes);
        V average0 = V.Load(mean), factor0 = V.Load(scale), summand0 = V.Load(shift);
        V average1 = V.Load(mean + V.Count), factor1 = V.Load(scale + V.Count), summand1 = V.Load(shift + V.Count);
        V sum00 = V.Zero, sum01 = V.Zero, product00 = V.Zero, product01 = V.Zero;
        V sum10 = V.Zero, sum11 = V.Zero, product10 = V.Zero, product11 = V.Zero;
        for (int row = 0; row < rows; row++, y += border)
        {
            int pixel = 0;
            for (; pixel + 2 <= width; pixel += 2, x += 2 * lanes, gradient += 2 * lanes, y += 2 * lanes)
            {
                AddOutput(gradient, x, y, average0, factor0, summand0, ref sum00, ref product00);
                AddOutput(gradient + V.Count, x + V.Count, y + V.Count, average1, factor1, summand1, ref sum10, ref product10);
                AddOutput(gradient + lanes, x + lanes, y + lanes, average0, factor0, summand0, ref sum01, ref product01);
                AddOutput(gradient + lanes + V.Count, x + lanes + V.Count, y + lanes + V.Count, average1, factor1, summand1, ref sum11, ref product11);
            }

            if (pixel < width)
            {
                AddOutput(gradient, x, y, average0, factor0, summand0, ref sum00, ref product00);
                AddOutput(gradient + V.Count, x + V.Count, y + V.Count, average1, factor1, summand1, ref sum10, ref product10);
                x += lanes;
                gradient += lanes;
                y += lanes;
            }
        }

        V.Store(V.Add(sum00, sum01), sums);
        V.Store(V.Add(sum10, sum11), sums + V.Count);
        V.Store(V.Add(product00, product01), products);
        V.Store(V.Add(product10, product11), products + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<V, TGate>(
        float* outputGradient, float* input, float* mean, float* scale, float* shift, float* sums, float* products, nint lanes, nint gradientPixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
        where TGate : struct, IGradientGate<V>
    {
        nint gradientSample = gradientPixel == 0 ? lanes : gradientPixel * pixels;
        for (int sample = from; sample < to; sample++)
        {
            for (int lane = 0; lane < lanes; lane += V.Count)
            {
                float* x = input + (sample * pixels * lanes) + lane, gradient = outputGradient + (sample * gradientSample) + lane;
                V average = V.Load(mean + lane), factor = V.Load(scale + lane), summand = V.Load(shift + lane);
                V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
                V product0 = V.Zero, product1 = V.Zero, product2 = V.Zero, product3 = V.Zero;
                int pixel = 0;
                for (; pixel + 4 <= pixels; pixel += 4, x += 4 * lanes, gradient += 4 * gradientPixel)
                {
                    Add<V, TGate>(gradient, x, average, factor, summand, ref sum0, ref product0);
                    Add<V, TGate>(gradient + gradientPixel, x + lanes, average, factor, summand, ref sum1, ref product1);
                    Add<V, TGate>(gradient + (2 * gradientPixel), x + (2 * lanes), average, factor, summand, ref sum2, ref product2);
                    Add<V, TGate>(gradient + (3 * gradientPixel), x + (3 * lanes), average, factor, summand, ref sum3, ref product3);
                }

                for (; pixel < pixels; pixel++, x += lanes, gradient += gradientPixel)
                {
                    Add<V, TGate>(gradient, x, average, factor, summand, ref sum0, ref product0);
                }

                V.Store(V.Add(V.Add(sum0, sum1), V.Add(sum2, sum3)), sums + (sample * lanes) + lane);
                V.Store(V.Add(V.Add(product0, product1), V.Add(product2, product3)), products + (sample * lanes) + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<V, TGate>(float* gradient, float* x, V average, V scale, V shift, ref V sum, ref V product)
        where V : struct, ISimdVector<V>
        where TGate : struct, IGradientGate<V>
    {
        V deviation = V.Subtract(V.Load(x), average);
        V passed = TGate.Pass(V.Load(gradient), deviation, scale, shift);
        sum = V.Add(sum, passed);
        product = V.FusedMultiplyAdd(passed, deviation, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddOutput<V>(float* gradient, float* x, float* y, V average, V scale, V shift, ref V sum, ref V product)
        where V : struct, ISimdVector<V>
    {
        V deviation = V.Subtract(V.Load(x), average);
        V normalized = V.FusedMultiplyAdd(deviation, scale, shift);
        V.Store(Activations.ReLU(normalized), y);
        V passed = V.Multiply(V.Load(gradient), Activations.ReLUDerivative(normalized));
        sum = V.Add(sum, passed);
        product = V.FusedMultiplyAdd(passed, deviation, product);
    }
}
