using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>
/// Between convolutions a batch normalisation's passes are joined with each other and with the copies that give maps their borders, and before a
/// global mean all pixels have one gradient in common.
/// </summary>
public sealed class ConvolutionNormTests
{
    private static readonly ConvolutionReference[] Convolutions =
    [
        new(5, 3, 3, 1, Padding: 1),
        new(18, 3, 3, 1, Stride: 2, Padding: 1),
        new(4, 2, 2, 2),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Convolutions_with_BatchNorm_agree(int samples) =>
        Agreement.InTraining(new ConvolutionNorms(), samples, (tensors, x) => Behind(tensors, Convolution(tensors, x, 1), 1));

    [Fact]
    public void Threads_change_nothing() =>
        Assert.Equal(SameBits.Trained(new WideConvolutionNorms(), 1), SameBits.Trained(new WideConvolutionNorms(), 3));

    /// <summary>What a convolution reads.</summary>
    internal static Batch Before(Tensors tensors, Batch x, int convolution) =>
        convolution == 1 ? x : Rectified(tensors, Convolution(tensors, Before(tensors, x, convolution - 1), convolution - 1), convolution - 1);

    internal static Batch Convolution(Tensors tensors, Batch x, int number) => Convolutions[number - 1].Apply(x, tensors[$"conv2d{number}.weight"], null);

    /// <summary>The network's output for what a convolution gives.</summary>
    internal static Batch Behind(Tensors tensors, Batch signal, int convolution)
    {
        Batch rectified = Rectified(tensors, signal, convolution);
        return convolution < Convolutions.Length
            ? Behind(tensors, Convolution(tensors, rectified, convolution + 1), convolution + 1)
            : BatchNormTrainingTests.Dense(tensors, Mean(rectified), 1);
    }

    private static Batch Rectified(Tensors tensors, Batch x, int number) => BatchNormTrainingTests.Norm(tensors, x, number).Map(value => Math.Max(0, value));

    private static Batch Mean(Batch x)
    {
        var means = new Batch(new double[x.Count * x.Channels], x.Count, x.Channels, 1, 1);
        for (int sample = 0; sample < x.Count; sample++)
        {
            for (int channel = 0; channel < x.Channels; channel++)
            {
                means[sample, channel, 0] = Enumerable.Range(0, x.Pixels).Average(pixel => x[sample, channel, pixel]);
            }
        }

        return means;
    }
}
