using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>
/// Convolutions of few filters, which go by pixels in training too, against the float64 reference: odd sizes, borders, both pools, lines longer than a vector, a stride along
/// columns, one behind the other, weights that don't learn. The first one's gradient comes right from that of a max pool behind it.
/// </summary>
public sealed class PlaneTrainingTests
{
    private const int Seed = 11;

    [Theory]
    [InlineData("[Network(1, 12, 14)] [Conv2D(6, 5, Padding = 2, Activation = Activation.ReLU)] [MaxPool2D(2)] [Conv2D(16, 3)]")]
    [InlineData("[Network(2, 13, 17)] [Conv2D(3, 3, Padding = 1, Activation = Activation.Tanh)] [AvgPool2D(2)] [Conv2D(2, 3, Padding = 1, Activation = Activation.LeakyReLU)] [MaxPool2D(2)] [Conv2D(5, 2)]")]
    [InlineData("[Network(1, 9, 35)] [Conv2D(2, 3, 4, Activation = Activation.Sigmoid)] [Conv2D(3, 1, 5, Padding = Padding.Same)] [MaxPool2D(2)] [Conv2D(17, 2, 3)]")]
    [InlineData("[Network(2, 10, 15)] [Conv2D(4, 3, Padding = Padding.Same, UseBias = false)] [Activate(Activation.ReLU)] [MaxPool2D(2)] [Conv2D(4, 1)] [Conv2D(4, 3)]")]
    [InlineData("[Network(3, 12, 43)] [Conv2D(4, 3, 5, Padding = 1, Activation = Activation.Sigmoid)] [MaxPool2D(2)] [Conv2D(5, 3)]")]
    [InlineData("[Network(1, 25, 18)] [Conv2D(3, 5, 7, Activation = Activation.Tanh)] [MaxPool2D(2)] [Conv2D(3, 2)]")]
    [InlineData("[Network(2, 11, 34)] [Conv2D(3, 3, Activation = Activation.ReLU, UseBias = false)] [MaxPool2D(2)] [Conv2D(3, 2)]")]
    [InlineData("[Network(1, 14, 37)] [Conv2D(2, 4, 9)] [MaxPool2D(2)] [Conv2D(3, 2)]")]
    [InlineData("[Network(1, 10, 16)] [Conv2D(4, 3, Padding = 1, Frozen = true)] [MaxPool2D(2)] [Conv2D(3, 3, Padding = 1)] [AvgPool2D(2)] [Conv2D(4, 2)]")]
    public void Networks_of_few_filters_agree_with_the_reference(string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [Flatten] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        Assert.Contains(networks.Compiled.Files, file => file.Text.Contains("WeightGradientByPixels", StringComparison.Ordinal) || file.Text.Contains("WeightGradientByWindows", StringComparison.Ordinal));
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }
}
