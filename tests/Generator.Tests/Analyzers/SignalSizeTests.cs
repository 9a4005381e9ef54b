using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;
using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG3001 and NG3002: activations that vanish or explode.</summary>
public class SignalSizeTests
{
    [Theory]
    [InlineData("Network(64, Init = Init.XavierUniform)", 20, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 0.01)]")]
    [InlineData("Network(64, InputMean = 0.13, InputVariance = 0.095)", 3, "[Dense(64, Activation.LeakyReLU, Slope = 0.2, Init = NetGen.Init.TruncatedNormal, InitStd = Net.Std)]")]
    [InlineData("Network(64, Init = Init.GlorotNormal)", 20, "[Dense(64)] [Dropout(0.1)] [Activate(Activation.ReLU)]")]
    [InlineData("Network(64, Init = Init.HeNormal, MaxBatch = 16)", 30, "[Dense(64, Activation.SiLU, InitGain = 1)]")]
    [InlineData("Network(8, 16, 16, Init = Init.LeCunUniform)", 20, "[Conv2D(8, 3, Padding = 1, Activation = Activation.ReLU)]", "[Flatten]")]
    [InlineData("Network(64, InputVariance = 0.001)", 3, "[Dense(64, Activation.Tanh, Init = Init.Uniform, InitMin = -0.02, InitMax = 0.02)]")]
    [InlineData("Network(64), LayerNorm", 20, "[Dense(64, Activation.ReLU, Init = Init.XavierUniform)]")]
    public Task Activations_that_vanish_are_reported_once_at_the_network(string network, int count, string layers, string head = "") => AnalyzerRun.VerifyOnlyAsync(
        "NG3001", $"{Marked(network)} {Repeat(count, layers)} {head} [Dense(10)] partial class Net {{ const double Std = 0.01; }}");

    [Theory]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1)]")]
    [InlineData("Network(64, InputVariance = 4)", 4, "[Dense(64)] [Dropout(0.2)] [Activate(Activation.GELU)]", "Init = NetGen.Init.Uniform, InitMin = -Net.Limit, InitMax = Net.Limit")]
    [InlineData("Network(64, Init = Init.HeNormal)", 12, "[Dense(64, Activation.LeakyReLU, InitGain = 2.5)]")]
    [InlineData("Network(4, 16, 16)", 4, "[Conv2D(16, 3, Padding = 1, Activation = Activation.ReLU, Init = Init.Normal, InitStd = 0.6)]", "", "[GlobalAvgPool2D]")]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Constant, InitMean = 0.5)]")]
    public Task Activations_that_explode_are_reported_once_at_the_network(string network, int count, string layers, string arguments = "", string head = "") => AnalyzerRun.VerifyOnlyAsync(
        "NG3002", $"{Marked(network)} {Repeat(count, arguments.Length == 0 ? layers : layers.Replace("[Dense(64)]", $"[Dense(64, {arguments})]", StringComparison.Ordinal))} {head} [Dense(10)] partial class Net {{ const double Limit = 2; }}");

    [Fact]
    public Task A_sum_of_branches_that_doubles_the_signal_again_and_again_is_reported() => AnalyzerRun.VerifyOnlyAsync(
        "NG3002", $"{Marked("Network(64, Init = Init.HeNormal)")} [Dense(64, Activation.ReLU, Name = \"block0\")] {Blocks(10, Block)} [Dense(10)] partial class Net;");

    [Theory]
    [InlineData("Network(64, Init = Init.XavierUniform)", 10, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64, Init = Init.HeNormal)", 40, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64)", 40, "[Dense(64, Activation.GELU)]")]
    [InlineData("Network(64, InputMean = 120, InputVariance = 6000)", 3, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64, InputVariance = 0.00001)", 3, "[Dense(64, Activation.ReLU)]")]
    [InlineData("Network(64)", 10, "[Dense(64, UseBias = false, Init = Init.Normal, InitStd = 0.01)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("Network(64)", 10, "[Dense(64, Init = Init.Normal, InitStd = 1)] [LayerNorm] [Activate(Activation.ReLU)]")]
    [InlineData("Network(64, Init = Init.XavierUniform)", 20, "[Dense(64, Activation.ReLU)]", "[LayerNorm]")]
    [InlineData("Network(64)", 3, "[Dense(64, Activation.ReLU, Init = Init.Zeros)]")]
    [InlineData("Network(64)", 4, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1, Frozen = true)]")]
    public Task A_signal_of_a_size_that_training_can_use_is_not_reported(string network, int count, string layers, string head = "") =>
        VerifyNoneAsync($"[{network}] {Repeat(count, layers)} {head} [Dense(10)] partial class Net;");

    [Theory]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU)] [Dense(10, Init = Init.Normal, InitStd = 0.00001)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU)] [Dense(10, Init = Init.Zeros)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU, Name = \"stem\")] [Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 0.001)] [Dense(64, Init = Init.Zeros)] [Add(\"stem\")] [Dense(10)] partial class Net;")]
    public Task Output_layers_and_branches_may_start_small(string source) => VerifyNoneAsync(source);

    [Fact]
    public async Task The_messages_name_the_first_layer_the_pace_and_the_layers_to_change()
    {
        string vanishing = await MessageAsync("NG3001", $"[Network(64, Init = Init.XavierUniform)] {Repeat(20, "[Dense(64, Activation.ReLU)]")} [Dense(10)] partial class Net;");
        Assert.Equal(
            "activations vanish: the predicted second moment of the pre-activation of 'dense15' is 6.1e-5 of the input's, a factor 0.52 a layer over 15 layers, "
            + "and the layers behind have next to nothing to work with; use Init.Auto on 'dense2', 'dense3', 'dense4' and 16 more layers",
            vanishing);
        string exploding = await MessageAsync("NG3002", $"[Network(64)] [LayerNorm] {Repeat(3, "[Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1)]")} [Dense(10)] partial class Net;");
        Assert.Equal(
            "activations explode: the predicted second moment of the pre-activation of 'dense3' is 66,000 times that behind 'layernorm1', a factor 40 a layer over 3 layers, "
            + "and the loss and its gradient grow with them; use Init.Auto on 'dense1', 'dense2', 'dense3'",
            exploding);
    }

    [Fact]
    public async Task Where_no_initialiser_is_to_blame_none_is_named()
    {
        string message = await MessageAsync("NG3002", $"[Network(64)] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = 200)] {Repeat(2, "[Dense(64, Activation.ReLU)]")} [Dense(10)] partial class Net;");
        Assert.EndsWith("; put a normalisation in between", message, StringComparison.Ordinal);
    }

    private static string Block(int block) =>
        $"[Dense(64, Activation.ReLU)] [Dense(64)] [Add(\"block{block - 1}\", Name = \"block{block}\")]";

    private static string Marked(string network) => network.Split("), ") is [var first, var second] ? $"[[|{first})|]] [{second}]" : $"[[|{network}|]]";

    private static async Task<string> MessageAsync(string rule, string source) =>
        Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), rule)).GetMessage();

    private static async Task VerifyNoneAsync(string source) => Assert.Empty(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), "NG3001", "NG3002"));
}
