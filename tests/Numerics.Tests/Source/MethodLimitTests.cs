using NetGen.Numerics.Tests.Compiled;
using Xunit.Abstractions;

namespace NetGen.Numerics.Tests.Source;

/// <summary>Unrolling keeps to its budget: the JIT optimises every generated method.</summary>
public sealed class MethodLimitTests(ITestOutputHelper output)
{
    private const string LeNet = """
        [Network(1, 28, 28)]
        [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU)]
        [MaxPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.ReLU)]
        [MaxPool2D(2)]
        [Flatten]
        [Dense(120, Activation.ReLU)]
        [Dense(84, Activation.ReLU)]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    private const string WidePerceptron = """
        [Network(784)]
        [Dense(1024, Activation.ReLU)]
        [Dense(1024, Activation.GELU)]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    private const string ResidualImages = """
        [Network(3, 32, 32)]
        [Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
        [BatchNorm(Activation = Activation.ReLU, Name = "stem")]
        [Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
        [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
        [BatchNorm]
        [Add("stem", Activation = Activation.ReLU)]
        [Conv2D(64, 5, Stride = 2, Padding = 2, Activation = Activation.SiLU)]
        [Conv2D(64, 3, Groups = 64, Padding = Padding.Same, Activation = Activation.Mish)]
        [AvgPool2D(3, Stride = 2, Padding = 1)]
        [Conv2D(96, 3, Groups = 4, Dilation = 2, Padding = Padding.Same, Activation = Activation.GELU)]
        [LayerNorm]
        [GlobalAvgPool2D]
        [Dense(100)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    /// <summary>As many layers as sizes, of which no two can share a method.</summary>
    private const string Deep = """
        [Network(3, 4, 4)]
        [Conv2D(5, 2)][Conv2D(7, 2)][Conv2D(9, 2)][Flatten]
        [Dense(33)][Dense(31)][Dense(29)][Dense(27)][Dense(25)][Dense(23)][Dense(21)][Dense(19)][Dense(17)][Dense(15)][Dense(13)][Dense(11)]
        [Loss(LossFunction.MeanSquaredError)]
        """;

    /// <summary>A hundred layers of equal size, then a hundred equal residual blocks.</summary>
    private static readonly string[] EqualBlocks =
    [
        $"[Network(64)] {string.Concat(Enumerable.Repeat("[Dense(64, Activation.ReLU)] ", 100))} [Loss(LossFunction.MeanSquaredError)]",
        "[Network(3, 8, 8)] [Conv2D(16, 3, Padding = 1, Name = \"block0\")] "
            + string.Concat(Enumerable.Range(1, 100).Select(block => $"[Conv2D(16, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Add(\"block{block - 1}\", Name = \"block{block}\")] "))
            + "[GlobalAvgPool2D] [Loss(LossFunction.MeanSquaredError)]",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void EveryMethodOfADeepNetworkIsOptimised(int network) => EveryMethodIsOptimised("EqualBlocks", EqualBlocks[network]);

    [Theory]
    [InlineData(nameof(LeNet), LeNet)]
    [InlineData(nameof(WidePerceptron), WidePerceptron)]
    [InlineData(nameof(ResidualImages), ResidualImages)]
    [InlineData(nameof(Deep), Deep)]
    public void EveryMethodIsOptimised(string name, string attributes)
    {
        var networks = new DeclarationSet();
        networks.Add(name, attributes);
        MethodSize largest = MethodLimits.Check(networks.Compiled.Image);
        output.WriteLine($"{name}: at most {largest.Bytes} bytes of IL, {largest.Locals} locals, {largest.Blocks} basic blocks in a method; {networks.Compiled.Files[0].Text.Length} characters.");
    }
}
