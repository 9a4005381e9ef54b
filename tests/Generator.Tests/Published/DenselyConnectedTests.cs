using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>DenseNet (Huang et al. 2017): every layer reads all before it.</summary>
public class DenselyConnectedTests
{
    [Fact]
    public Task DenseNet_BC_has_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(24, 3, Padding = 1, UseBias = false, Name = "a0")]
        {Blocks(6, layer => DenseLayer("a", layer))}
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(48, 1, UseBias = false)] [AvgPool2D(2, Name = "b0")]
        {Blocks(6, layer => DenseLayer("b", layer))}
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(60, 1, UseBias = false)] [AvgPool2D(2, Name = "c0")]
        {Blocks(6, layer => DenseLayer("c", layer))}
        [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_DenseNet_with_a_stem_for_photographs_has_no_warnings() => VerifyAsync($"""
        [Network(3, 224, 224)]
        [Conv2D(64, 7, Stride = 2, Padding = 3, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2, Padding = 1, Name = "a0")]
        {Blocks(6, layer => DenseLayer("a", layer))}
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(68, 1, UseBias = false)] [AvgPool2D(2, Name = "b0")]
        {Blocks(6, layer => DenseLayer("b", layer))}
        [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Dense_connections_without_normalisation_have_no_warnings() => VerifyAsync($"""
        [Network(32)]
        [Dense(64, Activation.ReLU, Name = "layer0")]
        {Blocks(5, layer => $"""
            [Dense(32, Activation.ReLU)] [Concat("layer{layer - 1}", Name = "layer{layer}")]
            """)}
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    private static string DenseLayer(string block, int layer) => $"""
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(48, 1, UseBias = false)]
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(12, 3, Padding = 1, UseBias = false)] [Dropout(0.2)]
        [Concat("{block}{layer - 1}", Name = "{block}{layer}")]
        """;
}
