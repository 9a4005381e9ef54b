using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Networks without large dense layers: SqueezeNet, Network in Network, Inception, and image to image.</summary>
public class FullyConvolutionalTests
{
    [Theory]
    [InlineData("Init = Init.HeUniform")]
    [InlineData("Init = Init.Auto")]
    public Task SqueezeNet_has_no_warnings(string initialiser)
    {
        int fires = 0;
        string Fire(int squeeze, int expand)
        {
            fires++;
            return $"""
                [Conv2D({squeeze}, 1, Activation = Activation.ReLU, Name = "squeeze{fires}")]
                [Conv2D({expand}, 1, Activation = Activation.ReLU, Name = "pointwise{fires}")]
                [Conv2D({expand}, 3, Padding = 1, Activation = Activation.ReLU, From = "squeeze{fires}")]
                [Concat("pointwise{fires}")]

                """;
        }

        return VerifyAsync($"""
            [Network(3, 224, 224, {initialiser})]
            [Conv2D(64, 3, Stride = 2, Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2)]
            {Fire(16, 64)} {Fire(16, 64)} [MaxPool2D(3, Stride = 2)]
            {Fire(32, 128)} {Fire(32, 128)} [MaxPool2D(3, Stride = 2)]
            {Fire(48, 192)} {Fire(48, 192)} {Fire(64, 256)} {Fire(64, 256)}
            [Dropout(0.5)] [Conv2D(1000, 1, Activation = Activation.ReLU, Init = Init.Normal, InitStd = 0.01)] [GlobalAvgPool2D]
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            """);
    }

    [Fact]
    public Task Network_in_Network_has_no_warnings() => VerifyAsync("""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(192, 5, Padding = 2, Activation = Activation.ReLU)] [Conv2D(160, 1, Activation = Activation.ReLU)] [Conv2D(96, 1, Activation = Activation.ReLU)]
        [MaxPool2D(3, Stride = 2, Padding = 1)] [Dropout(0.5)]
        [Conv2D(192, 5, Padding = 2, Activation = Activation.ReLU)] [Conv2D(192, 1, Activation = Activation.ReLU)] [Conv2D(192, 1, Activation = Activation.ReLU)]
        [AvgPool2D(3, Stride = 2, Padding = 1)] [Dropout(0.5)]
        [Conv2D(192, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(192, 1, Activation = Activation.ReLU)] [Conv2D(10, 1, Activation = Activation.ReLU)]
        [GlobalAvgPool2D]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task The_all_convolutional_network_has_no_warnings() => VerifyAsync("""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Dropout(0.2)]
        [Conv2D(96, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(96, 3, Padding = 1, Activation = Activation.ReLU)]
        [Conv2D(96, 3, Stride = 2, Padding = 1, Activation = Activation.ReLU)] [Dropout(0.5)]
        [Conv2D(192, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(192, 3, Padding = 1, Activation = Activation.ReLU)]
        [Conv2D(192, 3, Stride = 2, Padding = 1, Activation = Activation.ReLU)] [Dropout(0.5)]
        [Conv2D(192, 3, Activation = Activation.ReLU)] [Conv2D(192, 1, Activation = Activation.ReLU)] [Conv2D(10, 1, Activation = Activation.ReLU)]
        [GlobalAvgPool2D]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Inception_with_BatchNorm_has_no_warnings() => VerifyAsync($"""
        [Network(3, 64, 64)]
        [Conv2D(64, 7, Stride = 2, Padding = 3, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2, Padding = 1, Name = "module0")]
        {Blocks(3, module => $"""
            [Conv2D(64, 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU, Name = "one{module}")]
            [Conv2D(48, 1, UseBias = false, From = "module{module - 1}")] [BatchNorm(Activation = Activation.ReLU)]
            [Conv2D(64, 5, Padding = 2, UseBias = false)] [BatchNorm(Activation = Activation.ReLU, Name = "five{module}")]
            [AvgPool2D(3, Stride = 1, Padding = 1, From = "module{module - 1}")]
            [Conv2D(32, 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
            [Concat("five{module}")] [Concat("one{module}", Name = "module{module}")]
            """)}
        [GlobalAvgPool2D] [Dropout(0.4)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Inception_without_normalisation_has_no_warnings() => VerifyAsync("""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2, Name = "stem")]
        [Conv2D(32, 1, Activation = Activation.ReLU, Name = "one")]
        [Conv2D(32, 1, Activation = Activation.ReLU, From = "stem")] [Conv2D(48, 3, Padding = 1, Activation = Activation.ReLU, Name = "three")]
        [MaxPool2D(3, Stride = 1, Padding = 1, From = "stem")] [Conv2D(16, 1, Activation = Activation.ReLU)]
        [Concat("three")] [Concat("one")]
        [GlobalAvgPool2D] [Dropout(0.4)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Super_resolution_after_SRCNN_has_no_warnings() => VerifyAsync("""
        [Network(1, 33, 33, InputMean = 0.45, InputVariance = 0.06)]
        [Conv2D(64, 9, Padding = Padding.Same, Activation = Activation.ReLU)]
        [Conv2D(32, 1, Activation = Activation.ReLU)]
        [Conv2D(1, 5, Padding = Padding.Same)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task Residual_denoising_after_DnCNN_has_no_warnings() => VerifyAsync($"""
        [Network(1, 40, 40, InputMean = 0.45, InputVariance = 0.06)]
        [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU, Init = Init.HeNormal)]
        {Repeat(15, "[Conv2D(64, 3, Padding = 1, UseBias = false, Init = Init.HeNormal)] [BatchNorm(Activation = Activation.ReLU)]")}
        [Conv2D(1, 3, Padding = 1)]
        [Add("input")]
        [Loss(LossFunction.MeanSquaredError)]
        """);
}
