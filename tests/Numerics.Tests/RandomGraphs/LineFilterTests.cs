using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>
/// Convolutions by minimal filtering down the columns against the float64 reference: three taps and five or more, maps of an even and an odd number of lines, inputs channel by channel and in
/// lanes, vectors of channels and of pixels, broken panels.
/// </summary>
public sealed class LineFilterTests
{
    private const int Seed = 29;

    [Theory]
    [InlineData("[Network(1, 12, 12)] [Conv2D(6, 5, Padding = 2, Activation = Activation.Tanh)] [MaxPool2D(2)] [Conv2D(16, 3, Activation = Activation.Tanh)]", "OfPixels")]
    [InlineData("[Network(2, 13, 30)] [Conv2D(4, 5, Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1)]", "OfPixels")]
    [InlineData("[Network(1, 13, 30)] [Conv2D(7, 5, Padding = 2, UseBias = false)] [Conv2D(8, 3, Activation = Activation.Sigmoid)]", "OfPixels")]
    [InlineData("[Network(3, 10, 11)] [Conv2D(16, 3, Padding = 1, Activation = Activation.Tanh)]", "")]
    [InlineData("[Network(3, 9, 14)] [Conv2D(20, 3, UseBias = false, Activation = Activation.ReLU)]", "")]
    [InlineData("[Network(2, 9, 16)] [Conv2D(33, 3, Activation = Activation.GELU)] [BatchNorm]", "")]
    [InlineData("[Network(2, 8, 15)] [Conv2D(16, kernelHeight: 3, kernelWidth: 5, Padding = 1, Activation = Activation.Tanh)]", "")]
    [InlineData("[Network(4, 12, 13)] [Conv2D(16, kernelHeight: 6, kernelWidth: 3, Activation = Activation.Tanh)]", "")]
    [InlineData("[Network(2, 13, 9)] [Conv2D(16, 7, Padding = 3, Activation = Activation.Tanh)] [Conv2D(16, 5, Padding = Padding.Same)]", "")]
    [InlineData("[Network(1, 14, 9)] [Conv2D(16, kernelHeight: 8, kernelWidth: 1)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(32, kernelHeight: 3, kernelWidth: 1)] [BatchNorm]", "")]
    [InlineData("[Network(2, 16, 8)] [Conv2D(8, 1)] [Conv2D(16, kernelHeight: 9, kernelWidth: 3, Padding = 1, Frozen = true)]", "")]
    [InlineData("[Network(2, 7, 20)] [Conv2D(8, 1, Name = \"stem\")] [Conv2D(8, 5, Padding = 2, Activation = Activation.PReLU)] [Add(\"stem\", Activation = Activation.SiLU)]", "")]
    public void Convolutions_by_lines_agree_with_the_reference(string layers, string form)
    {
        var graph = new RandomGraph(Seed, $"{layers} [GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        Assert.True(networks.Compiled.Files.Any(file => file.Text.Contains($"ByLines{form}<V>(float*", StringComparison.Ordinal)), "goes by lines");
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }

    [Theory]
    [InlineData("[Conv2D(16, 3, Dilation = 2)]")]
    [InlineData("[Conv2D(16, 3, Groups = 2)]")]
    [InlineData("[Conv2D(16, 3, Stride = 2)]")]
    [InlineData("[Conv2D(16, kernelHeight: 4, kernelWidth: 3)]")]
    [InlineData("[Conv2D(16, kernelHeight: 1, kernelWidth: 3)]")]
    [InlineData("[Conv2D(16, kernelHeight: 12, kernelWidth: 3)]")]
    public void Others_are_not_computed_so(string layer)
    {
        var networks = new DeclarationSet();
        networks.Add("Other", $"[Network(4, 12, 13)] {layer} [GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        Assert.DoesNotContain(networks.Compiled.Files, file => file.Text.Contains("ByLines", StringComparison.Ordinal));
    }

    /// <summary>Behind an activation whose derivative needs its input training has channels in lanes, and lines too long for the cache.</summary>
    [Theory]
    [InlineData("ReLU", true)]
    [InlineData("GELU", false)]
    public void Lines_that_training_has_in_lanes_count_as_long_as_those(string activation, bool goesByLines)
    {
        var networks = new DeclarationSet();
        networks.Add("Long", $"[Network(1, 10, 300)] [Conv2D(3, 3, Activation = Activation.{activation})] [Conv2D(16, 5)] [GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        Assert.Equal(goesByLines, networks.Compiled.Files.Any(file => file.Text.Contains("Conv5x5From3To16ByLines", StringComparison.Ordinal)));
    }
}
