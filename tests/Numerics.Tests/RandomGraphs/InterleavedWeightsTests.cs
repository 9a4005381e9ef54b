using System.Text.RegularExpressions;
using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>
/// Dense layers whose panels of weights lie interleaved, by two and by four, against the float64 reference: outputs that end within a panel, a map as input, a batch
/// normalisation that goes into the weights, beside layers of which none does.
/// </summary>
public sealed class InterleavedWeightsTests
{
    private const int Seed = 13;

    [Theory]
    [InlineData(4, "[Network(20)] [Dense(64, Activation.Tanh)] [Dense(60, Activation.Sigmoid)]")]
    [InlineData(4, "[Network(7)] [Dense(128)] [BatchNorm(Activation = Activation.Tanh)] [Dense(128, UseBias = false)]")]
    [InlineData(2, "[Network(33)] [Dense(90, Activation.Tanh)] [Dense(32, Activation.Tanh)] [Dense(160)]")]
    [InlineData(4, "[Network(3, 5, 4)] [Conv2D(5, 3)] [Flatten] [Dense(64, Activation.Tanh)] [Dense(40, Activation.Tanh)] [Dense(192)]")]
    public void Layers_with_interleaved_weights_agree_with_the_reference(int interleaved, string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);

        // A packing's strides: from one row of outputs to the next, between outputs, between k.
        Assert.Contains(networks.Compiled.Files, file => Regex.IsMatch(file.Text, $@"\[\d+, 1, {16 * interleaved}, \d+, \d+\]"));
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }
}
