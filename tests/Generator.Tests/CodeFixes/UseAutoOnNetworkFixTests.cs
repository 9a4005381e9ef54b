using Microsoft.CodeAnalysis;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG3001 to NG3004 and NG3006: Auto at the layers that a diagnostic at [Network] names.</summary>
public class UseAutoOnNetworkFixTests
{
    [Theory]
    [InlineData("NG3002", "NG3004", "Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1)", "Dense(64, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("NG3001", "NG3003", "Dense(64, Activation.ReLU, InitStd = 0.01, Init = NetGen.Init.Normal, Name = \"wide\")", "Dense(64, Activation.ReLU, Init = NetGen.Init.Auto, Name = \"wide\")")]
    public async Task All_named_layers_get_Auto_and_nothing_else_changes(string first, string second, string before, string after)
    {
        string Source(string layer) => $"using NetGen;\n[Network(64)] // vectors\n[Dense(64, Activation.ReLU)]\n[{layer}] // wide\n[{layer.Replace("wide", "wider", StringComparison.Ordinal)}]\n[{layer.Replace("wide", "widest", StringComparison.Ordinal)}]\n[Dense(10, Init = Init.Zeros)]\npartial class Net;\n";
        string[] found = [.. (await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(Source(before)), first, second)).Select(diagnostic => diagnostic.Id)];
        Assert.Equal([first, second], found.Order(StringComparer.Ordinal));
        await FixRun.VerifyAllAsync(new UseAutoFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task Layers_that_inherit_their_initialiser_get_one_of_their_own() => FixRun.VerifyAllAsync(
        new UseAutoFixProvider(),
        """
        using NetGen;

        [Network(64, Init = Init.XavierNormal)]
        [Dense(64, Activation.Sigmoid), Dense(64, Activation.Sigmoid)]
        [Dense(64, Activation.Sigmoid)]
        [Dense(64, Activation.Sigmoid)]
        [Dense(10)]
        partial class First;

        [Network(64)]
        [Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 2)]
        [Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 2)]
        [Dense(10)]
        partial class Second;
        """,
        """
        using NetGen;

        [Network(64, Init = Init.XavierNormal)]
        [Dense(64, Activation.Sigmoid), Dense(64, Activation.Sigmoid, Init = Init.Auto)]
        [Dense(64, Activation.Sigmoid, Init = Init.Auto)]
        [Dense(64, Activation.Sigmoid, Init = Init.Auto)]
        [Dense(10)]
        partial class First;

        [Network(64)]
        [Dense(64, Activation.ReLU, Init = Init.Auto)]
        [Dense(64, Activation.ReLU, Init = Init.Auto)]
        [Dense(10)]
        partial class Second;
        """);

    [Fact]
    public async Task The_fix_counts_the_layers() => Assert.Contains(
        "Use Init.Auto on 3 layers",
        await FixRun.TitlesAsync(new UseAutoFixProvider(), "using NetGen; [Network(64, Init = Init.XavierNormal)] [Dense(64, Activation.Sigmoid), Dense(64, Activation.Sigmoid), Dense(64, Activation.Sigmoid), Dense(64, Activation.Sigmoid)] [Dense(10)] partial class Net;"));

    [Fact]
    public async Task Where_Auto_is_no_remedy_no_fix_is_offered()
    {
        string source = $"[NetGen.Network(64)] {string.Concat(Enumerable.Repeat("[NetGen.Dense(64, NetGen.Activation.Tanh)] ", 30))} [NetGen.Dense(10)] partial class Net;";
        Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), "NG3004"));
        Assert.Empty(await FixRun.TitlesAsync(new UseAutoFixProvider(), source));
    }
}
