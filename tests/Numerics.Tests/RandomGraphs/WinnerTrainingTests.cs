using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>
/// Convolutions in front of max pools, whose gradients visit the winners only, against the float64 reference: few channels from planes and from lanes, whole and broken
/// panels, borders, strides, more outputs than a mask's word holds, kernels of several tiles, pools that leave pixels between their windows, lines too short to slide along.
/// </summary>
public sealed class WinnerTrainingTests
{
    private const int Seed = 17;

    [Theory]
    [InlineData("[Network(1, 20, 24)] [Conv2D(6, 5, Padding = 2, Activation = Activation.ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, Activation = Activation.ReLU)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 17, 35)] [Conv2D(3, 3, Padding = 1, Activation = Activation.Tanh)] [MaxPool2D(2)] [Conv2D(18, 5, Padding = 2, Activation = Activation.Tanh)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 11, 13)] [Conv2D(12, 3, Activation = Activation.GELU)] [Conv2D(20, 3, Padding = 1, Activation = Activation.ELU)] [MaxPool2D(3)]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(33, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 13, 14)] [Conv2D(24, 3, Activation = Activation.SiLU)] [Conv2D(70, 3, Padding = Padding.Same, Activation = Activation.Sigmoid)] [MaxPool2D(2, 3)]")]
    [InlineData("[Network(1, 20, 19)] [Conv2D(16, 2, Activation = Activation.Tanh)] [Conv2D(17, 5, Activation = Activation.Tanh)] [MaxPool2D(3)]")]
    [InlineData("[Network(1, 24, 22)] [Conv2D(8, 3, Activation = Activation.ReLU)] [Conv2D(16, 4, Stride = 2, UseBias = false)] [MaxPool2D(3, 2)]")]
    [InlineData("[Network(2, 13, 14)] [Conv2D(16, 3, Activation = Activation.ReLU)] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2, Stride = 3)]")]
    [InlineData("[Network(1, 40, 7)] [Conv2D(8, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(16, 3, 6, Activation = Activation.ReLU)] [MaxPool2D(3, 2)]")]
    [InlineData("[Network(2, 8, 9)] [Conv2D(40, 3, Activation = Activation.Tanh)] [Conv2D(72, 3, Padding = 1, Activation = Activation.Tanh)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 13, 14)] [Conv2D(16, 3, Frozen = true)] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 13, 14)] [Conv2D(16, 3)] [Conv2D(32, 3, Frozen = true, Activation = Activation.ReLU)] [MaxPool2D(2)]")]
    public void Gradients_by_winners_agree_with_the_reference(string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [Flatten] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        Assert.Contains(networks.Compiled.Files, file => file.Text.Contains("ByWinners", StringComparison.Ordinal));
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }

    [Theory]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(32, 3, Padding = 1)] [MaxPool2D(2, Stride = 1)]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(32, 3, Padding = 1)] [MaxPool2D(3, Padding = 1)]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(32, 3, Padding = 1, Activation = Activation.GELU)] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(32, 3, Padding = 1)] [BatchNorm] [MaxPool2D(2)]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(32, 3, Padding = 1)] [MaxPool2D(2)] [GlobalAvgPool2D(Name = \"pooled\")] [GlobalAvgPool2D(From = \"conv2d2\")] [Concat(\"pooled\")]")]
    [InlineData("[Network(2, 10, 11)] [Conv2D(16, 3)] [Conv2D(4, 1)] [MaxPool2D(2)]")]
    public void Other_gradients_are_written_out(string layers)
    {
        var networks = new DeclarationSet();
        networks.Add("Other", $"{layers} [Flatten] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        Assert.DoesNotContain(networks.Compiled.Files, file => file.Text.Contains("ByWinners", StringComparison.Ordinal));
    }
}
