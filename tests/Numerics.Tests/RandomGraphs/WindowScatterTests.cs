using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>Convolutions whose gradient goes back by windows, against the float64 reference: few channels and many, borders, strides beyond the window, several panels of outputs.</summary>
public sealed class WindowScatterTests
{
    private const int Seed = 7;

    [Theory]
    [InlineData("[Network(3, 9, 8)] [Conv2D(6, 3, Padding = 1)] [Conv2D(16, 5)]")]
    [InlineData("[Network(2, 7, 7)] [Conv2D(9, 1)] [Conv2D(8, 3, Padding = 1)]")]
    [InlineData("[Network(2, 11, 6)] [Conv2D(3, 1)] [Conv2D(37, 2, 4, Stride = 2)]")]
    [InlineData("[Network(2, 6, 6)] [Conv2D(20, 1)] [Conv2D(5, 4)]")]
    [InlineData("[Network(2, 12, 12)] [Conv2D(4, 3)] [Conv2D(24, 3, Stride = 3, Padding = 1)]")]
    public void Gradients_that_are_added_up_by_windows_agree_with_the_reference(string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [Flatten] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        Assert.Contains(networks.Compiled.Files, file => file.Text.Contains("Scattered", StringComparison.Ordinal));
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }
}
