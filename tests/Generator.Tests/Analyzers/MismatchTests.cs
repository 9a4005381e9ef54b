using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2001: initialisers made for another kind of activation.</summary>
public class MismatchTests
{
    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, [|Init = Init.XavierUniform|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.GELU, [|Init = Init.GlorotNormal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, activation: Activation.SiLU, [|Init = Init.LeCunNormal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, [|Init = Init.LeCunUniform|], Activation = Activation.Mish)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.PReLU, [|Init = Init.XavierNormal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = 0.2, [|Init = Net.Start|])] [Dense(3)] partial class Net { const Init Start = Init.GlorotUniform; }")]
    [InlineData("[Network(1, 8, 8, Init = Init.GlorotUniform)] [[|Conv2D(4, 3, Activation = Activation.ReLU6)|]] [Flatten] [[|Dense(8, Activation.GELUTanh)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, [|Init = Init.XavierNormal|])] [Dropout(0.5)] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, [|Init = Init.XavierNormal|])] [MaxPool2D(2)] [Flatten] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, [|Init = Init.XavierUniform|], Name = \"side\")] [Dense(8, [|Init = Init.XavierUniform|], From = \"input\")] [Add(\"side\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, [|Init = Init.VarianceScaling|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, [|Init = Init.VarianceScaling|], InitGain = 1, InitFan = Fan.Average)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, [|Init = Init.XavierUniform|], InitGain = 1.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [BatchNorm] [Dense(8, Activation.ReLU)] [Dense(8, Activation.ReLU, [|Init = Init.XavierUniform|])] [Dense(3)] partial class Net;")]
    public async Task Xavier_and_LeCun_before_a_rectifier_are_reported(string source)
    {
        var diagnostics = await AnalyzerRun.VerifyAsync("NG2001", source);
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
    }

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.Tanh, [|Init = Init.HeNormal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.KaimingUniform)] [[|Dense(8, Activation.Sigmoid)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, [|Init = Init.MsraNormal|], InitFan = Fan.Out)] [AvgPool2D(2)] [Activate(Activation.Softsign)] [Flatten] [Dense(3)] partial class Net;")]
    public async Task He_before_a_saturating_activation_is_mentioned(string source)
    {
        var diagnostics = await AnalyzerRun.VerifyAsync("NG2001", source);
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU)] [Dense(8, Activation.ReLU, Init = Init.Auto)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.HeNormal)] [Dense(8, Activation.ReLU)] [Dense(8, Activation.GELU)] [Dense(8, Activation.SiLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.XavierNormal)] [Dense(8, Activation.Tanh)] [Dense(8, Activation.Sigmoid)] [Dense(8, Activation.ELU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.XavierUniform, InitGain = 1.414)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.SiLU, Init = Init.LeCunNormal, InitGain = 1.414)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.VarianceScaling, InitGain = 1.414)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.Tanh, Init = Init.HeNormal, InitGain = 1.5925)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = 0.9, Init = Init.LeCunNormal)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU)] [Dense(3, Activation.ReLU, Init = Init.XavierUniform)] [Loss(LossFunction.MeanSquaredError)] partial class Net;", "NG4006")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.XavierUniform, Frozen = true)] [Dense(3)] partial class Net;")]
    public Task A_fitting_initialiser_is_not_reported(string source, string? other = null) => VerifyNoneAsync(source, other);

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Init = Init.XavierUniform, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Init = Init.XavierUniform)] [LayerNorm] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [BatchNorm] [Dense(8, Activation.ReLU, Init = Init.XavierUniform)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [LayerNorm] [Dropout(0.1)] [Dense(8, Activation.GELU, Init = Init.XavierUniform)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [BatchNorm] [Activate(Activation.ReLU)] [Conv2D(4, 3, Init = Init.XavierUniform, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Name = \"stem\")] [Dense(8, Activation.ReLU)] [Dense(8, Init = Init.XavierUniform, InitGain = 0.1)] [Add(\"stem\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Name = \"stem\")] [Dense(8, Activation.ReLU)] [Dense(8, Init = Init.XavierUniform)] [Add(\"stem\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    public Task Where_a_normalisation_or_a_skip_makes_the_mistake_harmless_nothing_is_reported(string source) => VerifyNoneAsync(source, other: null);

    [Theory]
    [InlineData(8, "XavierUniform", "ReLU",
        "'dense3' initialises with XavierUniform (set by [Network], variance 1/fan-in) but feeds ReLU, which needs 2/fan-in: over this network's 8 such layers the signal loses a factor 256; use HeUniform or Auto")]
    [InlineData(4, "LeCunNormal", "GELU",
        "'dense3' initialises with LeCunNormal (set by [Network], variance 1/fan-in) but feeds GELU, which needs 2.35/fan-in: over this network's 4 such layers the signal loses a factor 30.6; use HeNormal with InitGain = 1.53353 or Auto")]
    [InlineData(3, "XavierNormal", "ReLU",
        "'dense3' initialises with XavierNormal (set by [Network], variance 1/fan-in) but feeds ReLU, which needs 2/fan-in: with this network's 3 such layers this costs little, a factor 8 of the signal; use HeNormal or Auto")]
    public async Task The_message_says_what_becomes_of_the_signal_in_this_network(int depth, string init, string activation, string expected)
    {
        string layers = string.Concat(Enumerable.Repeat($"[Dense(64, Activation.{activation})] ", depth));
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[Network(64, Init = Init.{init})] {layers}[Dense(10)] partial class Net;"));
        var found = diagnostics.Where(diagnostic => diagnostic.Id == "NG2001").ToArray();
        Assert.Equal(depth, found.Length);
        Assert.Equal(expected, found[2].GetMessage());
    }

    [Theory]
    [InlineData("[Network(784)] [Dense(128, Activation.ReLU, Init = Init.XavierUniform)] [Dense(10)] partial class Net;",
        "'dense1' initialises with XavierUniform (variance 1.72/fan-in) but feeds ReLU, which needs 2/fan-in: with 1 such layer this costs little, a factor 1.16 of the signal; use HeUniform or Auto")]
    [InlineData("[Network(8)] [Dense(8, Init = Init.VarianceScaling, InitDistribution = Distribution.Uniform)] [Activate(Activation.LeakyReLU, Slope = 0.2)] [Dense(10)] partial class Net;",
        "'dense1' initialises with VarianceScaling (variance 1/fan-in) but feeds LeakyReLU, which needs 1.92/fan-in: with 1 such layer this costs little, a factor 1.92 of the signal; use HeUniform with InitGain = 1.38675 or Auto")]
    [InlineData("[Network(8)] [Dense(8, Activation.Tanh, Init = Init.HeNormal)] [Dense(10)] partial class Net;",
        "'dense1' initialises with HeNormal (variance 2/fan-in), which was made for ReLU, but feeds Tanh; measured, that trains no worse, so nothing has to change, but XavierNormal or Auto say what is meant")]
    public async Task One_layer_is_said_to_cost_little(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }

    [Fact]
    public async Task A_normalisation_and_a_skip_end_a_chain_of_losses()
    {
        const string Wrong = "[Dense(64, Activation.ReLU, Init = Init.XavierUniform)] ";
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(
            $"[Network(64)] {Wrong}{Wrong}{Wrong}{Wrong}[Dense(64, UseBias = false)] [BatchNorm(Activation = Activation.ReLU, Name = \"stem\")] "
            + $"[Dense(64, Activation.ReLU)] {Wrong}{Wrong}[Dense(64)] [Add(\"stem\", Activation = Activation.ReLU)] {Wrong}[Dense(10)] partial class Net;"));
        string[] predictions = [.. diagnostics.Where(diagnostic => diagnostic.Id == "NG2001").Select(diagnostic => diagnostic.GetMessage().Split(": ")[1].Split(';')[0])];
        Assert.Equal(
            [
                .. Enumerable.Repeat("over 4 such layers in a row the signal loses a factor 16", 4),
                .. Enumerable.Repeat("with 2 such layers in a row this costs little, a factor 4 of the signal", 2),
                "with 1 such layer this costs little, a factor 2 of the signal",
            ],
            predictions);
    }

    private static async Task VerifyNoneAsync(string source, string? other)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id != other));
    }
}
