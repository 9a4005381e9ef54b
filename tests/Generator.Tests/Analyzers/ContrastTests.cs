using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;
using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG3006: inputs that can no longer be told apart.</summary>
public class ContrastTests
{
    [Theory]
    [InlineData("Network(64, Init = Init.XavierUniform)", 10, "[Dense(64, Activation.Sigmoid)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64, Init = Init.XavierUniform)", 4, "[Dense(64, Activation.Sigmoid)]", DiagnosticSeverity.Info)]
    [InlineData("Network(64, Init = NetGen.Init.LeCunNormal)", 12, "[Dense(64)] [Dropout(0)] [Activate(Activation.Softplus)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64, Init = Init.Lsuv)", 10, "[Dense(64, Activation.Sigmoid)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64)", 10, "[Dense(64, Activation.HardSigmoid, Init = Init.Normal, InitStd = 0.15)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64, InputMean = 1000)", 1, "[Dense(64, Activation.ReLU)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64)", 1, "[Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = 500)] [Dense(64, Activation.ReLU)]", DiagnosticSeverity.Warning)]
    public async Task Inputs_that_become_indistinguishable_are_reported_once_at_the_network(string network, int count, string layers, DiagnosticSeverity severity)
    {
        string source = $"{Repeat(count, layers)} [Dense(10)] partial class Net;";
        await AnalyzerRun.VerifyOnlyAsync("NG3006", $"[[|{network}|]] {source}");
        Assert.Equal(severity, Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[{network}] {source}"), "NG3006")).Severity);
    }

    [Theory]
    [InlineData("Network(64)", 20, "[Dense(64, Activation.Sigmoid)]")]
    [InlineData("Network(64, Init = Init.XavierUniform)", 2, "[Dense(64, Activation.Sigmoid)]")]
    [InlineData("Network(64, Init = Init.XavierUniform)", 20, "[Dense(64, Activation.Tanh)]")]
    [InlineData("Network(64, Init = Init.HeNormal)", 30, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64, InputMean = 0.13, InputVariance = 0.095)", 5, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64, Init = Init.XavierUniform)", 10, "[Dense(64, UseBias = false)] [BatchNorm(Activation = Activation.Sigmoid)]")]
    [InlineData("Network(64, InputMean = 1000)", 5, "[BatchNorm] [Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Zeros)]")]
    [InlineData("Network(64)", 10, "[Dense(64, Activation.Sigmoid, Init = Init.Normal, InitStd = 1)]")]
    public async Task Inputs_that_stay_apart_are_not_reported(string network, int count, string layers) => Assert.Empty(
        await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[{network}] {Repeat(count, layers)} [Dense(10)] partial class Net;"), "NG3006"));

    [Theory]
    [InlineData("[Network(3, 64, 64)] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(64, Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 64, 64)] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [AvgPool2D(16)] [Flatten] [Dense(64, Activation.ReLU)] [Dense(10)] partial class Net;")]
    public async Task Pools_are_not_blamed_since_neighbouring_pixels_of_pictures_are_alike(string source) => Assert.Empty(
        await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), "NG3006"));

    [Fact]
    public async Task The_message_says_what_is_left_and_what_to_change()
    {
        Assert.Matches(
            "^inputs become indistinguishable: of the pre-activation of 'dense5' only [0-9.]+e-5 of the second moment is predicted to differ between two inputs; "
            + "no optimizer restores what is lost there; use Init.Auto on 'dense2', 'dense3', 'dense4' and 6 more layers$",
            await MessageAsync($"[Network(64, Init = Init.XavierUniform)] {Repeat(10, "[Dense(64, Activation.Sigmoid)]")} [Dense(10)] partial class Net;"));
        Assert.Equal(
            "inputs become indistinguishable: of the pre-activation of 'dense1' only 1e-4 of the second moment is predicted to differ between two inputs, and 1e-4 of the input's, whose mean is large beside its deviation; "
            + "training starts slowly; subtract the mean of the inputs",
            await MessageAsync("[Network(64, InputMean = 99)] [Dense(64, Activation.ReLU)] [Dense(10)] partial class Net;"));
    }

    private static async Task<string> MessageAsync(string source) =>
        Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), "NG3006")).GetMessage();
}
