using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Self-normalising networks (Klambauer et al. 2017).</summary>
public class SelfNormalizingTests
{
    [Theory]
    [InlineData("LeCunNormal")]
    [InlineData("LeCunUniform")]
    [InlineData("Auto")]
    public Task Eight_layers_with_AlphaDropout_have_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(30, Init = Init.{initialiser})]
        {Repeat(8, "[Dense(256, Activation.SELU)] [AlphaDropout(0.05)]")}
        [Dense(1)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Fact]
    public Task Thirty_two_layers_that_narrow_have_no_warnings() => VerifyAsync($"""
        [Network(90, Init = Init.LeCunNormal)]
        {string.Concat(Enumerable.Range(0, 32).Select(layer => $"[Dense({256 - (layer * 7)}, Activation.SELU)]\n"))}
        [AlphaDropout(0.1)] [Dense(3)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Convolutions_have_no_warnings() => VerifyAsync("""
        [Network(3, 32, 32, Init = Init.LeCunNormal)]
        [Conv2D(32, 3, Padding = 1, Activation = Activation.SELU)] [Conv2D(32, 3, Padding = 1, Activation = Activation.SELU)] [MaxPool2D(2)] [AlphaDropout(0.1)]
        [Conv2D(64, 3, Padding = 1, Activation = Activation.SELU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.SELU)] [MaxPool2D(2)] [AlphaDropout(0.1)]
        [Flatten] [Dense(256, Activation.SELU)] [AlphaDropout(0.1)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);
}
