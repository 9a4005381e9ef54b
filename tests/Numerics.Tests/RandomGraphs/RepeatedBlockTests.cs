using NetGen.Numerics.Tests.Compiled;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>Networks of equal blocks, whose calls are loops and whose phases share methods, against the float64 reference.</summary>
public sealed class RepeatedBlockTests
{
    private const int Seed = 7;

    /// <summary>The phases of a block are one method, told which block it is; inference is a loop.</summary>
    private static readonly string Residual =
        "[Network(3, 5, 5)] [Conv2D(16, 3, Padding = 1, Name = \"block0\")] "
        + Blocks(6, block => $"[Conv2D(16, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.SiLU)] [Add(\"block{block - 1}\", Name = \"block{block}\")]")
        + "[GlobalAvgPool2D] [Dense(4)] [Loss(LossFunction.SoftmaxCrossEntropy)]";

    /// <summary>A whole pass is one phase, with loops in it, the way back and the gradients too.</summary>
    private static readonly string Perceptron =
        "[Network(20)] " + Blocks(7, _ => "[Dense(24, Activation.GELU)]") + "[Dense(5)] [Loss(LossFunction.MeanSquaredError)]";

    /// <summary>A block is several calls on the same tensors, a call a group.</summary>
    private static readonly string Groups =
        "[Network(32, 4, 4)] " + Blocks(5, _ => "[Conv2D(32, 3, Groups = 2, Padding = 1, Activation = Activation.Tanh)] [LayerNorm]") + "[GlobalAvgPool2D] [Loss(LossFunction.MeanSquaredError)]";

    [Fact]
    public void Networks_of_equal_blocks_agree_with_the_reference()
    {
        RandomGraph[] graphs = [new(Seed, Residual), new(Seed + 1, Perceptron), new(Seed + 2, Groups)];
        var networks = new DeclarationSet();
        foreach (RandomGraph graph in graphs)
        {
            networks.Add(graph.Name, graph.Attributes);
        }

        Assert.All(networks.Compiled.Files, file => Assert.Contains("for (int block = 0;", file.Text, StringComparison.Ordinal));
        Assert.All(graphs, graph => Assert.NotNull(graph.Check(networks.Create(graph.Name)).Gradient));
    }

    private static string Blocks(int count, Func<int, string> block) => string.Concat(Enumerable.Range(1, count).Select(index => block(index) + " "));
}
