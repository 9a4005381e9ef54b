using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;
using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG3003 and NG3004: gradients that vanish or explode.</summary>
public class GradientSizeTests
{
    [Theory]
    [InlineData("Network(64, Init = Init.XavierUniform)", 10, "[Dense(64, Activation.Sigmoid)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64)", 4, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 0.01)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(64, Init = Init.GlorotNormal)", 18, "[Dense(64)] [Dropout(0.1)] [Activate(Activation.ReLU)]", DiagnosticSeverity.Info)]
    [InlineData("Network(64, Init = Init.XavierUniform)", 18, "[Dense(64, Activation.ReLU)]", DiagnosticSeverity.Info)]
    [InlineData("Network(64, Init = Init.Lsuv)", 10, "[Dense(64, Activation.Sigmoid)]", DiagnosticSeverity.Warning)]
    [InlineData("Network(8, 16, 16, Init = Init.LeCunNormal)", 24, "[Conv2D(8, 3, Padding = 1, Activation = Activation.ReLU)]", DiagnosticSeverity.Warning, "[GlobalAvgPool2D]")]
    [InlineData("Network(64, Init = Init.XavierUniform)", 25, "[Dense(64, Activation.ReLU)]", DiagnosticSeverity.Warning, "", ", Init = Init.Zeros")]
    public async Task Gradients_that_vanish_are_reported_once_at_the_network(string network, int count, string layers, DiagnosticSeverity severity, string head = "", string output = "")
    {
        string source = $"{Repeat(count, layers)} {head} [Dense(10{output})] partial class Net;";
        await AnalyzerRun.VerifyOnlyAsync("NG3003", $"[[|{network}|]] {source}");
        Assert.Equal(severity, Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[{network}] {source}"), "NG3003")).Severity);
    }

    [Theory]
    [InlineData("Network(64)", 5, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 0.5)]")]
    [InlineData("Network(64)", 10, "[Dense(64, Activation.Tanh, Init = Init.Normal, InitStd = 1)]")]
    [InlineData("Network(64)", 30, "[Dense(64, Activation.Tanh)]")]
    [InlineData("Network(64, Init = Init.Uniform)", 5, "[Dense(64, InitMin = -Net.Limit, InitMax = Net.Limit)] [Dropout(0.2)] [Activate(Activation.ReLU)]")]
    [InlineData("Network(4, 16, 16)", 4, "[Conv2D(16, 3, Padding = 1, Activation = Activation.ReLU, Init = Init.Normal, InitStd = 0.5)]", "[GlobalAvgPool2D] [Dense(32, Activation.ReLU)]")]
    public Task Gradients_that_explode_are_reported_once_at_the_network(string network, int count, string layers, string head = "") => AnalyzerRun.VerifyOnlyAsync(
        "NG3004", $"[[|{network}|]] {Repeat(count, layers)} {head} [Dense(10)] partial class Net {{ const double Limit = 1; }}");

    [Fact]
    public Task A_sum_of_branches_that_doubles_the_gradient_again_and_again_is_reported() => AnalyzerRun.VerifyOnlyAsync(
        "NG3004", $"[[|Network(64, Init = Init.HeNormal)|]] [Dense(64, Activation.ReLU, Name = \"block0\")] {Blocks(8, block => Block(block, ""))} [Dense(10)] partial class Net;");

    [Theory]
    [InlineData("Network(64, Init = Init.XavierUniform)", 10, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64, Init = Init.HeNormal)", 40, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64)", 20, "[Dense(64, Activation.Sigmoid)]")]
    [InlineData("Network(64)", 20, "[Dense(64, Activation.Tanh)]")]
    [InlineData("Network(64)", 25, "[Dense(64, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("Network(64)", 25, "[Dense(64, Activation.ReLU)] [BatchNorm]")]
    [InlineData("Network(64)", 25, "[Dense(64)] [LayerNorm] [Activate(Activation.Sigmoid)]")]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Zeros)]")]
    [InlineData("Network(64)", 5, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1, Frozen = true)]")]
    [InlineData("Network(16, 96, 96)", 4, "[Conv2D(16, 3, Padding = 1, Activation = Activation.ReLU)]", "[GlobalAvgPool2D] [Dense(32, Activation.ReLU)]")]
    [InlineData("Network(16, 64, 64)", 4, "[Conv2D(16, 3, Padding = 1, Activation = Activation.ReLU)]", "[AvgPool2D(64)] [Flatten] [Dense(32, Activation.ReLU)]")]
    public async Task Gradients_that_reach_the_first_layer_are_not_reported(string network, int count, string layers, string head = "") => Assert.Empty(
        await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[{network}] {Repeat(count, layers)} {head} [Dense(10)] partial class Net;"), "NG3003", "NG3004"));

    [Theory]
    [InlineData(", Init = Init.Zeros")]
    [InlineData(", Init = Init.HeNormal, InitGain = 0.01")]
    public async Task A_branch_that_starts_small_stops_no_gradient(string end) => Assert.Empty(
        await AnalyzerRun.AnalyzeAsync(
            TestCompilation.Of($"[Network(64)] [Dense(64, Activation.ReLU, Name = \"block0\")] {Blocks(8, block => Block(block, end))} [Dense(10, Init = Init.Zeros)] partial class Net;"), "NG3003", "NG3004"));

    [Fact]
    public async Task Many_blocks_with_normalised_branches_are_not_reported() => Assert.Empty(
        await AnalyzerRun.AnalyzeAsync(
            TestCompilation.Of($"[Network(64)] [Dense(64, Name = \"block0\")] {Blocks(40, block => "[BatchNorm(Activation = Activation.ReLU)] " + Block(block, ""))} [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;"), "NG3003", "NG3004"));

    [Fact]
    public async Task The_messages_name_both_layers_the_pace_and_the_layers_to_change()
    {
        Assert.Equal(
            "gradients vanish: the predicted squared gradient at 'dense1' is 6e-8 of that at 'dense25', a factor 0.5 a layer over 24 layers; "
            + "plain SGD hardly moves the first layers, adaptive optimizers such as Adam suffer less; use Init.Auto on 'dense2', 'dense3', 'dense4' and 21 more layers",
            await MessageAsync("NG3003", $"[Network(64, Init = Init.XavierUniform)] {Repeat(25, "[Dense(64, Activation.ReLU)]")} [Dense(10)] partial class Net;"));
        Assert.Matches(
            "^gradients explode: the predicted squared gradient at 'dense1' is [0-9]+ times that at 'dense30', a factor 1.[12] a layer over 29 layers; "
            + "training tends to end in NaN; put a normalisation in between$",
            await MessageAsync("NG3004", $"[Network(64)] {Repeat(30, "[Dense(64, Activation.Tanh)]")} [Dense(10)] partial class Net;"));
    }

    private static string Block(int block, string end) =>
        $"[Dense(64, Activation.ReLU)] [Dense(64{end})] [Add(\"block{block - 1}\", Name = \"block{block}\")]";

    private static async Task<string> MessageAsync(string rule, string source) =>
        Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), rule)).GetMessage();
}
