using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>A bias whose only reader is a batch normalisation has no gradient, and none is computed; one that something else reads too has one. Against the float64 reference.</summary>
public sealed class BiasBeforeBatchNormTests
{
    private const int Seed = 17;
    private const string SumOfBiases = "gradient of the biases";

    [Theory]
    [InlineData(1, "[Network(6)] [Dense(8)] [BatchNorm(Activation = Activation.Tanh)]")]
    [InlineData(2, "[Network(6)] [Dense(8)] [BatchNorm(Activation = Activation.Tanh)] [Add(\"dense1\")]")]
    [InlineData(2, "[Network(6)] [Dense(8, Activation.Tanh)] [BatchNorm]")]
    [InlineData(1, "[Network(2, 5, 5)] [Conv2D(6, 3, Groups = 2)] [BatchNorm(Activation = Activation.Tanh)] [Flatten]")]
    public void Biases_have_the_gradient_of_the_reference(int sums, string layers)
    {
        var graph = new RandomGraph(Seed, $"{layers} [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]");
        var networks = new DeclarationSet();
        networks.Add(graph.Name, graph.Attributes);
        int written = networks.Compiled.Files.Sum(file => file.Text.Split(SumOfBiases).Length - 1);
        Assert.Equal(sums, written);
        Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient);
    }
}
