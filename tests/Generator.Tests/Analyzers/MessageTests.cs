using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>Messages name what was expected, what came and the remedy, with the numbers of this network.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("[Network(1, 28, 28)] [Conv2D(6, 5)] [Dense(10)] partial class Net;",
        "'dense1' needs a vector but reads a map (6, 24, 24); put [Flatten] or a global pooling before it")]
    [InlineData("[Network(3, 4, 9)] [Conv2D(6, 5, Padding = 0)] partial class Net;",
        "'conv2d1': a kernel of 5×5 pixels does not fit into its padded input of 4×9; use a smaller kernel or more padding")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 1, Name = \"mix\")] [Add(\"input\")] partial class Net;",
        "'add1' adds shapes that differ: (3, 8, 8) and, from 'input', (2, 8, 8); a [Conv2D(3, 1)] on the other side brings both to the same channels")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 3)] [Concat(\"input\")] partial class Net;",
        "'concat1' joins (3, 6, 6) and, from 'input', (2, 8, 8) along axis 0; all other axes must be equal, but axis 1 is 6 and 8")]
    [InlineData("[Network(12, 8, 8)] [Conv2D(18, 3, Groups = 4)] partial class Net;",
        "'conv2d1': 4 groups must divide the 12 channels in and the 18 filters; 6 is the most that divide both")]
    [InlineData("[Network(4)] [Dense(1)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;",
        "SoftmaxCrossEntropy needs a vector of at least two outputs, one a class, but 'dense1' gives a vector (1); give it a unit for each class, or use LossFunction.BinaryCrossEntropy for two classes told by one unit")]
    [InlineData("[Network(1, 7, 9)] [MaxPool2D(2)] partial class Net;",
        "'maxpool2d1' never reads the last row and column of the 7×9 pixels it gets: a window of 2×2 with stride 2 does not come out even; Padding.Same reads them all")]
    [InlineData("[Network(100000)] [Dense(100000)] partial class Net;",
        "'dense1' would have 10,000,100,000 parameters; at most 268,435,456 are possible")]
    [InlineData("class Outer { [Network(4)] [Dense(1)] partial class Net; }",
        "'Net' is nested in 'Outer', which is not partial; add 'partial' to 'Outer'")]
    [InlineData("[Network(4)] partial class Net;",
        "'Net' has no layers; add layer attributes such as [Dense(10)] below [Network]")]
    public async Task A_message_tells_both_sides_and_the_remedy(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
