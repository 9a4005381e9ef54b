using NetGen.Kernels;
using NetGen.Layers.Tests.Reference;
using NetGen.Numerics;

namespace NetGen.Layers.Tests;

/// <summary>Every vector that this machine has gives the bits of the narrowest.</summary>
public unsafe class KernelWidthTests
{
    private const int Samples = 3;

    /// <summary>Overlapping, padded, of two panels.</summary>
    private static readonly PoolWindows Windows = new(5, 7, 3, 4, 3, 2, 2, 2, 1, 1, 32);

    private static int Maps => Samples * Windows.InputHeight * Windows.InputWidth * Windows.Pixel;

    private static int Results => Samples * Windows.OutputHeight * Windows.OutputWidth * Windows.Pixel;

    [Fact]
    public void Max_pool() => Compare<MaxPoolRun>();

    [Fact]
    public void Average_pool() => Compare<AveragePoolRun>();

    [Fact]
    public void Dropout() => Compare<DropoutRun>();

    private static void Compare<TRun>()
        where TRun : IKernelRun
    {
        float[] expected = TRun.Run<SimdVector128>();
        Assert.Contains(expected, value => value != 0);
        if (SimdVector256.IsSupported)
        {
            Assert.Equal(Bits(expected), Bits(TRun.Run<SimdVector256>()));
        }

        if (SimdVector512.IsSupported)
        {
            Assert.Equal(Bits(expected), Bits(TRun.Run<SimdVector512>()));
        }
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    private interface IKernelRun
    {
        static abstract float[] Run<V>()
            where V : struct, ISimdVector<V>;
    }

    private sealed class MaxPoolRun : IKernelRun
    {
        public static float[] Run<V>()
            where V : struct, ISimdVector<V>
        {
            float[] results = new float[Results];
            float[] winners = new float[Results];
            float[] gradients = new float[Maps];
            float[] inference = new float[Results];
            fixed (float* input = Agreement.Inputs(Maps), output = results, winner = winners, back = gradients, plain = inference)
            {
                MaxPool.ForwardWithWinners<V>(input, output, winner, Windows, 0, Samples);
                MaxPool.Backward<V>(output, winner, back, Windows, 0, Samples);
                MaxPool.Forward<V>(input, plain, Windows, 0, Samples);
            }

            Assert.Equal(Bits(inference), Bits(results));
            return [.. results, .. winners, .. gradients];
        }
    }

    private sealed class AveragePoolRun : IKernelRun
    {
        public static float[] Run<V>()
            where V : struct, ISimdVector<V>
        {
            float[] results = new float[Results];
            float[] gradients = new float[Maps];
            fixed (float* input = Agreement.Inputs(Maps), output = results, back = gradients)
            {
                AveragePool.Forward<V>(input, output, Windows, 0, Samples);
                AveragePool.Backward<V>(output, back, Windows, 0, Samples);
            }

            return [.. results, .. gradients];
        }
    }

    private sealed class DropoutRun : IKernelRun
    {
        public static float[] Run<V>()
            where V : struct, ISimdVector<V>
        {
            const int Channels = 17;
            const int Pixel = 32;
            const int Pixels = 35;
            float[] results = new float[Samples * Pixel * Pixels];
            float[] masks = new float[results.Length];
            float[] gradients = new float[results.Length];
            var frame = new TrainingFrame { Seed = 5, Step = 6 };
            fixed (float* input = Agreement.Inputs(results.Length), output = results, mask = masks, back = gradients)
            {
                Kernels.Dropout.Forward<V>(input, output, mask, Channels, Pixel, Pixels, 7, 0.3, 1.25f, 0.5f, -0.5f, in frame, 0, Samples);
                Kernels.Dropout.Backward<V>(output, mask, back, Pixel * Pixels, 0, Samples);
            }

            return [.. results, .. masks, .. gradients];
        }
    }
}
