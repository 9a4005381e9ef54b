using NetGen.Kernels;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Losses;

/// <summary>Softmax cross-entropy of a part of a batch has the bits of sample by sample.</summary>
public unsafe class SoftmaxBatchTests
{
    private const int Batch = 37;
    private const int First = 2;
    private const int End = 36;
    private const float Scale = 1f / Batch;

    [Theory]
    [InlineData(10, 0f)]
    [InlineData(10, 0.1f)]
    [InlineData(3, 0f)]
    [InlineData(16, 0f)]
    [InlineData(21, 0f)]
    public void IsTheSameAsRowByRow(int count, float smoothing)
    {
        Check<SimdVector128>(count, smoothing);
        if (SimdVector256.IsSupported)
        {
            Check<SimdVector256>(count, smoothing);
        }

        if (SimdVector512.IsSupported)
        {
            Check<SimdVector512>(count, smoothing);
        }
    }

    [Fact]
    public void AClassThatThereIsNotIsRefused()
    {
        using var output = new AlignedFloats(32);
        using var gradient = new AlignedFloats(32);
        using var losses = new AlignedFloats(16);
        int* labels = stackalloc int[] { 1, 3 };
        float* y = output.Pointer, g = gradient.Pointer, l = losses.Pointer;
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => SoftmaxCrossEntropy.Compute<SimdVector128>(y, labels, 16, 3, 0, 1, g, l, 0, 2));
        Assert.Contains("[0, 3)", error.Message, StringComparison.Ordinal);
    }

    private static void Check<V>(int count, float smoothing)
        where V : struct, ISimdVector<V>
    {
        int stride = (count + 15) / 16 * 16;
        var random = new System.Random(count);
        using var output = new AlignedFloats(Batch * stride, float.NaN);
        using var gradient = new AlignedFloats(Batch * stride, 7);
        using var losses = new AlignedFloats(48, 7);
        int* labels = stackalloc int[Batch];
        for (int sample = 0; sample < Batch; sample++)
        {
            labels[sample] = random.Next(count);
            for (int i = 0; i < count; i++)
            {
                output.Span[(sample * stride) + i] = (float)((random.NextDouble() * 12) - 6);
            }
        }

        SoftmaxCrossEntropy.Compute<V>(output.Pointer, labels, stride, count, smoothing, Scale, gradient.Pointer, losses.Pointer, First, End);

        using var row = new AlignedFloats(stride);
        for (int sample = 0; sample < Batch; sample++)
        {
            Span<float> written = gradient.Span.Slice(sample * stride, stride);
            if (sample is < First or >= End)
            {
                Assert.Equal(7, losses.Span[sample]);
                Assert.Equal(Enumerable.Repeat(7f, stride), written.ToArray());
                continue;
            }

            float loss = SoftmaxCrossEntropy.Compute<V>(output.Pointer + (sample * stride), labels[sample], count, smoothing, Scale, row.Pointer);
            Assert.Equal(BitConverter.SingleToInt32Bits(loss), BitConverter.SingleToInt32Bits(losses.Span[sample]));
            Assert.Equal(row.Span.ToArray(), written.ToArray());
        }
    }
}
