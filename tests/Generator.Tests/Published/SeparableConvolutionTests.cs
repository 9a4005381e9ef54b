using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Depthwise-separable convolutions: MobileNet, Xception, EfficientNet, ConvNeXt.</summary>
public class SeparableConvolutionTests
{
    [Theory]
    [InlineData("ReLU")]
    [InlineData("ReLU6")]
    public Task MobileNet_has_no_warnings(string activation)
    {
        string norm = $"[BatchNorm(Activation = Activation.{activation})]";
        string Separable(int channels, int filters, int stride) => $"""
            [Conv2D({channels}, 3, Stride = {stride}, Padding = 1, Groups = {channels}, UseBias = false)] {norm} [Conv2D({filters}, 1, UseBias = false)] {norm}

            """;
        return VerifyAsync($"""
            [Network(3, 224, 224, Init = Init.HeNormal)]
            [Conv2D(32, 3, Stride = 2, Padding = 1, UseBias = false)] {norm}
            {Separable(32, 64, 1)} {Separable(64, 128, 2)} {Separable(128, 128, 1)} {Separable(128, 256, 2)} {Separable(256, 256, 1)} {Separable(256, 512, 2)}
            {Repeat(5, Separable(512, 512, 1))}
            {Separable(512, 1024, 2)} {Separable(1024, 1024, 1)}
            [GlobalAvgPool2D] [Dropout(0.001)] [Dense(1000)]
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            """);
    }

    [Theory]
    [InlineData("ReLU6", "LabelSmoothing = 0")]
    [InlineData("SiLU", "LabelSmoothing = 0.1")]
    [InlineData("HardSwish", "LabelSmoothing = 0.1")]
    public Task MobileNetV2_and_EfficientNet_have_no_warnings(string activation, string smoothing)
    {
        string norm = $"[BatchNorm(Activation = Activation.{activation})]";
        string Inverted(int block, int channels, int filters, int stride) => $"""
            [Conv2D({channels * 6}, 1, UseBias = false)] {norm} [Conv2D({channels * 6}, 3, Stride = {stride}, Padding = 1, Groups = {channels * 6}, UseBias = false)] {norm}
            [Conv2D({filters}, 1, UseBias = false)] [BatchNorm{(stride == 1 ? "" : $"(Name = \"block{block}\")")}]
            {(stride == 1 ? $"[Add(\"block{block - 1}\", Name = \"block{block}\")]" : "")}

            """;
        return VerifyAsync($"""
            [Network(3, 224, 224, Init = Init.HeNormal)]
            [Conv2D(32, 3, Stride = 2, Padding = 1, UseBias = false)] {norm}
            [Conv2D(32, 3, Padding = 1, Groups = 32, UseBias = false)] {norm} [Conv2D(16, 1, UseBias = false)] [BatchNorm(Name = "block0")]
            {Inverted(1, 16, 24, 2)} {Inverted(2, 24, 24, 1)} {Inverted(3, 24, 32, 2)} {Inverted(4, 32, 32, 1)} {Inverted(5, 32, 64, 2)} {Inverted(6, 64, 64, 1)}
            [Conv2D(1280, 1, UseBias = false)] {norm}
            [GlobalAvgPool2D] [Dropout(0.2)] [Dense(1000)]
            [Loss(LossFunction.SoftmaxCrossEntropy, {smoothing})]
            """);
    }

    [Fact]
    public Task Xception_without_anything_between_depthwise_and_pointwise_has_no_warnings() => VerifyAsync("""
        [Network(3, 64, 64, Init = Init.HeNormal)]
        [Conv2D(32, 3, Stride = 2, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU, Name = "stem")]
        [Conv2D(128, 1, Stride = 2, UseBias = false)] [BatchNorm(Name = "projection")]
        [Conv2D(32, 3, Padding = 1, Groups = 32, UseBias = false, From = "stem")] [Conv2D(128, 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D(128, 3, Padding = 1, Groups = 128, UseBias = false)] [Conv2D(128, 1, UseBias = false)] [BatchNorm]
        [MaxPool2D(3, Stride = 2, Padding = 1)]
        [Add("projection", Name = "middle")]
        [Activate(Activation.ReLU)] [Conv2D(128, 3, Padding = 1, Groups = 128, UseBias = false)] [Conv2D(128, 1, UseBias = false)] [BatchNorm]
        [Activate(Activation.ReLU)] [Conv2D(128, 3, Padding = 1, Groups = 128, UseBias = false)] [Conv2D(128, 1, UseBias = false)] [BatchNorm]
        [Add("middle", Activation = Activation.ReLU)]
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Separable_convolutions_without_normalisation_have_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32)]
        [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)]
        {Repeat(3, "[Conv2D(32, 3, Padding = 1, Groups = 32)] [Conv2D(32, 1, Activation = Activation.ReLU)]")}
        [MaxPool2D(2)]
        [Conv2D(32, 3, Padding = 1, Groups = 32, Activation = Activation.ReLU)] [Conv2D(64, 1, Activation = Activation.ReLU)]
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("Init.Auto")]
    [InlineData("Init.TruncatedNormal, InitStd = 0.02")]
    public Task ConvNeXt_has_no_warnings(string initialiser)
    {
        string Block(string before, string name, int channels) => $"""
            [Conv2D({channels}, 7, Padding = 3, Groups = {channels}, Init = Init.TruncatedNormal, InitStd = 0.02)] [LayerNorm]
            [Conv2D({4 * channels}, 1, Activation = Activation.GELU, Init = {initialiser})] [Conv2D({channels}, 1, Init = {initialiser})]
            [Add("{before}", Name = "{name}")]

            """;
        return VerifyAsync($"""
            [Network(3, 64, 64)]
            [Conv2D(96, 4, Stride = 4, Init = {initialiser})] [LayerNorm(Name = "stem")]
            {Block("stem", "a1", 96)} {Block("a1", "a2", 96)} {Block("a2", "a3", 96)}
            [LayerNorm] [Conv2D(192, 2, Stride = 2, Init = {initialiser}, Name = "down")]
            {Block("down", "b1", 192)} {Block("b1", "b2", 192)} {Block("b2", "b3", 192)}
            [GlobalAvgPool2D] [LayerNorm] [Dense(1000, Init = {initialiser})]
            [Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]
            """);
    }

    [Fact]
    public Task ConvMixer_has_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32)]
        [Conv2D(128, 2, Stride = 2, Activation = Activation.GELU)] [BatchNorm(Name = "block0")]
        {Blocks(8, block => $"""
            [Conv2D(128, 5, Padding = Padding.Same, Groups = 128, Activation = Activation.GELU)] [BatchNorm] [Add("block{block - 1}")]
            [Conv2D(128, 1, Activation = Activation.GELU)] [BatchNorm(Name = "block{block}")]
            """)}
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);
}
