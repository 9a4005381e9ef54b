using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>
/// Convolutions by minimal filtering against the float64 reference: both strides, even and odd maps, no padding, padding on one side and on both, broken panels of channels and of outputs,
/// maps of one tile, and maps so large that they go band by band, whose weights' gradients are summed band by band too.
/// </summary>
public sealed class WinogradTests
{
    private const int Seed = 23;

    [Theory]
    [InlineData("[Network(2, 8, 10)] [Conv2D(16, 1)] [Conv2D(32, 3, Padding = 1, Activation = Activation.Tanh)] [Conv2D(33, 3, Padding = 1, Activation = Activation.Tanh)]")]
    [InlineData("[Network(2, 16, 12)] [Conv2D(16, 1)] [Conv2D(32, 3, Stride = 2, Padding = 1, Activation = Activation.ReLU)] [Conv2D(48, 3, Stride = 2, Padding = 1)]")]
    [InlineData("[Network(2, 11, 9)] [Conv2D(20, 1, Activation = Activation.PReLU)] [Conv2D(40, 3, Activation = Activation.PReLU)] [Conv2D(32, 3, Stride = 2, Activation = Activation.GELU)]")]
    [InlineData("[Network(2, 15, 10)] [Conv2D(32, 1)] [Conv2D(32, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.SiLU)] [Conv2D(40, 3, Padding = 2)]")]
    [InlineData("[Network(2, 12, 13)] [Conv2D(17, 1)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(32, 3, Stride = 2, Padding = Padding.Same)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(32, 3, Padding = 1)] [BatchNorm]")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(16, 1, Name = \"stem\")] [Conv2D(16, 3, Padding = 1, Activation = Activation.Tanh)] [Conv2D(16, 3, Padding = 1)] [Add(\"stem\", Activation = Activation.SiLU)]")]
    [InlineData("[Network(2, 12, 13)] [Conv2D(16, 1)] [Conv2D(16, 3, Padding = 1, Frozen = true)] [Conv2D(16, 3, Padding = 1, UseBias = false)]")]
    [InlineData("[Network(1, 36, 30)] [Conv2D(16, 1)] [Conv2D(16, 3, Padding = 1, Activation = Activation.Tanh)]")]
    [InlineData("[Network(1, 37, 32)] [Conv2D(16, 1)] [Conv2D(64, 3, Stride = 2, Padding = 1, Activation = Activation.Sigmoid)]")]
    [InlineData("[Network(1, 38, 31)] [Conv2D(16, 1)] [Conv2D(64, 3, Stride = 2, Padding = Padding.Same)]")]
    [InlineData("[Network(2, 4, 4)] [Conv2D(48, 1)] [Conv2D(48, 3, Padding = 1, Activation = Activation.Tanh)]")]
    public void Convolutions_by_minimal_filtering_agree_with_the_reference(string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        Assert.Contains(networks.Compiled.Files, file => file.Text.Contains("OutputBack<V>", StringComparison.Ordinal));
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }

    [Theory]
    [InlineData("[Conv2D(32, 3, Dilation = 2)]")]
    [InlineData("[Conv2D(32, 3, Groups = 2)]")]
    [InlineData("[Conv2D(32, 5, Padding = 2)]")]
    [InlineData("[Conv2D(32, 3, Stride = 3)]")]
    [InlineData("[Conv2D(32, 3, Padding = 3)]")]
    [InlineData("[Conv2D(300, 3)]")]
    public void Others_are_not_computed_so(string layer)
    {
        var networks = new DeclarationSet();
        networks.Add("Other", $"[Network(2, 12, 13)] [Conv2D(32, 1)] {layer} [GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        Assert.DoesNotContain(networks.Compiled.Files, file => file.Text.Contains("Winograd", StringComparison.Ordinal));
    }
}
