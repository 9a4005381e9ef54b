using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Pipeline.Tests.Output;

/// <summary>How much code networks become.</summary>
public sealed class CodeSizeTests
{
    private const int MostLinesOfDeepNetworks = 6_000;
    private const int MostLinesOfSmallNetworks = 3_000;

    private const string Perceptron = "[Network(64)] {0} [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]";
    private const string Residual = "[Network(3, 16, 16)] [Conv2D(32, 3, Padding = 1, Name = \"block0\")] {0} [GlobalAvgPool2D] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]";
    private const string Layer = "[Dense(64, Activation.ReLU)] ";
    private const string Block = "[Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Add(\"block{1}\", Name = \"block{0}\")] ";
    private const string BlockOfTwo = """
        [Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm]
        [Add("block{1}", Activation = Activation.ReLU, Name = "block{0}")]

        """;

    public static TheoryData<string, string, int> DeepNetworks => new()
    {
        { Perceptron, Layer, 64 },
        { Perceptron, Layer, 100 },
        { Residual, BlockOfTwo, 49 },
        { Residual, Block, 100 },
    };

    [Theory]
    [MemberData(nameof(DeepNetworks))]
    public void A_deep_network_has_few_lines(string network, string block, int blocks) =>
        Assert.InRange(Lines(Source(network, block, blocks)), 1, MostLinesOfDeepNetworks);

    /// <summary>After LeNet-5 (LeCun et al. 1998), to predict and to train.</summary>
    [Fact]
    public void A_small_convolutional_network_has_few_lines() => Assert.InRange(Lines("""
        [Network(1, 28, 28)] [Conv2D(6, 5, Padding = 2, Activation = Activation.ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Flatten] [Dense(120, Activation.ReLU)] [Dense(84, Activation.ReLU)] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;
        """), 1, MostLinesOfSmallNetworks);

    /// <summary>A block more is a line a layer and tensor, not code: each method is there once however deep the network is.</summary>
    [Theory]
    [InlineData(Perceptron, Layer)]
    [InlineData(Residual, Block)]
    [InlineData(Residual, BlockOfTwo)]
    public void A_deeper_network_has_no_more_methods(string network, string block)
    {
        string[] shallow = MethodNames(Source(network, block, 12));
        string[] deep = MethodNames(Source(network, block, 24));
        Assert.Contains(shallow, name => name.StartsWith("Phase", StringComparison.Ordinal));
        Assert.Equal(shallow, deep);
    }

    private static string Source(string network, string block, int blocks) =>
        string.Format(null, network, string.Concat(Enumerable.Range(1, blocks).Select(index => string.Format(null, block, index, index - 1)))) + " partial class Net;";

    private static int Lines(string source) => GeneratorRun.Of(source).Files.Single().Text.Count(character => character == '\n');

    private static string[] MethodNames(string source) =>
    [
        .. GeneratorRun.Of(source).Output.SyntaxTrees.Last().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => method.Identifier.Text).Where(name => !name.StartsWith("Describe", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
