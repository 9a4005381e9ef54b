using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2004: weights of a written variance that does not fit the layer.</summary>
public class FixedVarianceTests
{
    [Theory]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Normal, [|InitStd = 1|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = NetGen.Init.TruncatedNormal, [|InitStd = 0.01|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, [|Init = Init.Uniform|], InitMin = -1, InitMax = 1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(1000)] [Dense(100, Activation.ReLU)] [Dense(100, Activation.ELU, Init = Init.Normal, [|InitStd = Net.Std|])] [Dense(10)] partial class Net { const double Std = 0.1 * 4; }")]
    [InlineData("using Start = NetGen.Init; [Network(6000)] [Dense(100, Activation.ReLU, [|Init = Start.Normal|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(6000, Init = Init.Normal)] [[|Dense(20, Activation.ReLU)|]] [Dense(10)] partial class Net;")]
    [InlineData("[Network(16, 8, 8)] [Conv2D(16, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2)] [Dropout(0.1)] [Conv2D(32, 3, Activation = Activation.ReLU, Init = Init.Normal, [|InitStd = 0.01|])] [Flatten] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Name = \"stem\")] [Dense(100, Activation.ReLU, Init = Init.Normal, [|InitStd = 1|])] [Dense(100)] [Add(\"stem\")] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [LayerNorm] [Dense(100, Activation.ReLU, Init = Init.Normal, [|InitStd = 0.01|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(784, InputMean = 120, InputVariance = 6000)] [Dense(100, Activation.ReLU, [|Init = Init.Normal|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Normal, [|InitStd = 1|])] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 0.14)] [Dense(10)] partial class Net;")]
    public Task A_hidden_layer_whose_weights_are_far_from_what_it_needs_is_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2004", source);

    [Theory]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 0.14)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 0.06)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Uniform, InitMin = -0.2, InitMax = 0.2)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100, InputVariance = 0.01)] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(10, Init = Init.Normal, InitStd = 0.001)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(10, Init = Init.Normal, InitStd = 2)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, UseBias = false, Init = Init.Normal, InitStd = 2)] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Init = Init.TruncatedNormal, InitStd = 0.002)] [LayerNorm] [Activate(Activation.GELU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Frozen = true, Init = Init.Normal, InitStd = 1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Name = \"stem\")] [Dense(100, Activation.ReLU)] [Dense(100, Init = Init.Normal, InitStd = 0.001)] [Add(\"stem\")] [Dense(10)] partial class Net;")]
    public Task Weights_near_what_the_layer_needs_or_where_their_size_is_no_matter_are_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2004", source);

    [Fact]
    public Task Small_weights_on_a_residual_branch_are_not_reported() => AnalyzerRun.VerifyCleanAsync(
        """
        [Network(64)]
        [Dense(64, Name = "stem")]
        [LayerNorm] [Dense(256, Activation.GELU, Init = Init.TruncatedNormal, InitStd = 0.02)] [Dense(64, Init = Init.TruncatedNormal, InitStd = 0.02)] [Add("stem")]
        [LayerNorm] [Dense(10)]
        partial class Net;
        """);

    [Fact]
    public Task Small_weights_that_a_normalisation_makes_up_for_later_are_not_reported() => AnalyzerRun.VerifyOnlyAsync(
        "NG2004", "[Network(100)] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 0.01)] [Dense(100, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;");

    [Fact]
    public Task Large_weights_are_reported_all_the_same() => AnalyzerRun.VerifyOnlyAsync(
        "NG2004", "[Network(100)] [Dense(100, Activation.Tanh, Init = Init.Normal, [|InitStd = 0.5|])] [Dense(100, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;");

    [Theory]
    [InlineData("[Network(256)] [Dense(256, Activation.ReLU)] [Dense(64, Activation.ReLU, Init = Init.Normal, InitStd = 1)] [Dense(10)] partial class Net;",
        "'dense2' initialises with Normal (variance 256/fan-in), but what feeds it, ReLU's output of mean square 0.5, keeps its size with 2/fan-in: here it grows to 128 times its mean square; use Init.Auto")]
    [InlineData("[Network(100, Init = Init.Uniform)] [Dense(64, Activation.ReLU)] [Dense(10)] partial class Net;",
        "'dense1' initialises with Uniform (set by [Network], variance 0.0833/fan-in), but what feeds it, the network's input of mean square 1, keeps its size with 1/fan-in: here it falls to 0.0833 of its mean square; use Init.Auto")]
    public async Task The_message_says_which_variance_would_keep_the_signals_size(string source, string expected) =>
        Assert.Equal(expected, Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), "NG2004")).GetMessage());
}
