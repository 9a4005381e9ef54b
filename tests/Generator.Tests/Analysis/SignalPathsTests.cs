using NetGen.Generator.Analysis;
using NetGen.Generator.Tests.Model;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>What comes next and what came before, as rules ask for it.</summary>
public class SignalPathsTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)]", "dense1 Activation")]
    [InlineData("[Network(4)] [Dense(4)] [Activate(Activation.Tanh)]", "activate1 Activation")]
    [InlineData("[Network(4)] [Dense(4)] [Activate(Activation.Identity)]", "activate1 Output")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [Dropout(0.1)] [MaxPool2D(2)] [Flatten] [Activate(Activation.ReLU)] [Dense(2)]", "activate1 Activation")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [GlobalAvgPool2D] [Dense(2)]", "dense1 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\", Activation = Activation.ReLU)]", "add1 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [BatchNorm(Activation = Activation.ReLU)]", "batchnorm1 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [Activate(Activation.ReLU)] [Dropout(0.1, From = \"dense1\")] [Add(\"activate1\")]", "activate1 Activation, add1 Operation")]
    [InlineData("[Network(4)] [Dense(4)]", "dense1 Output")]
    public void Behind_a_layer_dropout_flatten_and_pooling_are_looked_through(string attributes, string expected)
    {
        var graph = new NetworkGraph(Networks.ModelOf(attributes));
        Assert.Equal(expected, Names(graph, graph.AfterOperation(0, graph.IsLookedThrough)));
    }

    [Theory]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)]", "dense1 Activation")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU)] [Dropout(0.1)] [GlobalAvgPool2D]", "conv2d1 Activation")]
    [InlineData("[Network(1, 8, 8)] [MaxPool2D(2)] [Flatten]", "input Operation")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\")]", "add1 Operation")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Softmax]", "softmax1 Operation")]
    public void Before_the_output_dropout_flatten_and_pooling_are_looked_through(string attributes, string expected)
    {
        var graph = new NetworkGraph(Networks.ModelOf(attributes));
        Assert.Equal(expected, Names(graph, graph.BeforeOutputOf(graph.Last, graph.IsLookedThrough)));
    }

    [Theory]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [BatchNorm] [AvgPool2D(2)] [Dropout(0.1)] [Flatten] [Dense(2)]", "dense1 Operation")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [MaxPool2D(2)] [Flatten] [Dense(2)]", "maxpool2d1 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [LayerNorm] [Dense(2)]", "layernorm1 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [BatchNorm(Activation = Activation.ReLU)] [Dense(2)]", "batchnorm1 Activation")]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\")] [Dense(2)]", "dense2 Operation")]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4, Activation.ReLU, From = \"input\")] [Concat(\"dense1\")] [Dense(2)]", "concat1 Operation")]
    public void Between_weighted_layers_a_merge_is_linear_if_both_sides_are(string attributes, string expected)
    {
        var graph = new NetworkGraph(Networks.ModelOf(attributes));
        Assert.Equal(expected, Names(graph, graph.AfterOperation(0, graph.IsLinear)));
    }

    [Fact]
    public void Both_sides_of_a_merge_are_told_once_each()
    {
        var graph = new NetworkGraph(Networks.ModelOf("[Network(4)] [Dense(4, Activation.ReLU)] [Dropout(0.1)] [Flatten(From = \"dense1\")] [Add(\"dropout1\")]"));
        Assert.Equal("dense1 Activation", Names(graph, graph.Before(3, graph.IsLookedThrough)));
    }

    [Fact]
    public void A_hundred_sums_in_a_row_take_no_longer_than_they_should()
    {
        string sums = string.Concat(Enumerable.Range(1, 100).Select(number => $" [Add(\"{(number == 1 ? "dense1" : $"add{number - 1}")}\")]"));
        var graph = new NetworkGraph(Networks.ModelOf($"[Network(4)] [Dense(4)]{sums} [Dense(2)]"));
        Assert.Equal("dense2 Operation", Names(graph, graph.AfterOperation(0, graph.IsLinear)));
        Assert.Equal("dense1 Operation", Names(graph, graph.Before(101, graph.IsLinear)));
    }

    private static string Names(NetworkGraph graph, IReadOnlyList<Stop> stops) =>
        string.Join(", ", stops.Select(stop => $"{graph.Model.NameOf(stop.Node)} {stop.Kind}"));
}
