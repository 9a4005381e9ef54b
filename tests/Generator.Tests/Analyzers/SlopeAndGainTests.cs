using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2009: a gain for another slope than LeakyReLU's.</summary>
public class SlopeAndGainTests
{
    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = 0.2, Init = Init.HeNormal, [|InitGain = 1.414|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Init = Init.KaimingUniform, [|InitGain = 1.38675|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.VarianceScaling)] [Dense(8, [|InitGain = Net.Gain|])] [Dropout(0.1)] [Activate(Activation.LeakyReLU, Slope = 0.3)] [Dense(3)] partial class Net { const double Gain = 1.6; }")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, [|InitGain = 1.2|], Init = Init.XavierNormal, Activation = Activation.LeakyReLU, Slope = 0.1)] [MaxPool2D(2)] [Flatten] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Init = Init.Orthogonal, [|InitGain = 1|])] [Dense(3)] partial class Net;")]
    public Task A_gain_that_disagrees_with_the_slope_is_reported(string source) => AnalyzerRun.VerifyAsync("NG2009", source);

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Init = Init.HeNormal, InitGain = 1.414)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = 0.2, Init = Init.HeNormal)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = 0.2, Init = Init.HeNormal, InitGain = 1.387)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU, Slope = -0.2, Init = Init.XavierUniform, InitGain = 1.387)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(32, Activation.LeakyReLU, Slope = 0.2, Init = Init.Orthogonal, InitGain = 2.7735)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Init = Init.HeNormal, InitGain = 1, UseBias = false)] [BatchNorm(Activation = Activation.LeakyReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.LeakyReLU)] [Dense(3, Init = Init.HeNormal, InitGain = 1)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.HeNormal, InitGain = 1.3)] [Dense(3)] partial class Net;")]
    public Task A_gain_that_agrees_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public Task Xavier_without_a_gain_that_makes_up_for_the_slope_is_a_mismatch_only() => AnalyzerRun.VerifyAsync(
        "NG2001", "[Network(8)] [Dense(8, Activation.LeakyReLU, [|Init = Init.XavierNormal|], InitGain = 1)] [Dense(3)] partial class Net;");

    [Theory]
    [InlineData("Slope = 0.3, Init = Init.HeNormal, InitGain = 1.4142136",
        "'dense1': InitGain = 1.4142136 is ReLU's, but LeakyReLU's slope here is 0.3, whose gain √(2/(1 + slope²)) is 1.354571: the signal grows by a factor 1.09 at each such layer; let one follow the other")]
    [InlineData("Init = Init.HeNormal, InitGain = 1.38675",
        "'dense1': InitGain = 1.38675 is that of slope 0.2, but LeakyReLU's slope here is 0.01, whose gain √(2/(1 + slope²)) is 1.414143: the signal loses a factor 1.04 at each such layer; let one follow the other")]
    [InlineData("Init = Init.HeNormal, InitGain = 2",
        "'dense1': InitGain = 2 is no slope's, but LeakyReLU's slope here is 0.01, whose gain √(2/(1 + slope²)) is 1.414143: the signal grows by a factor 2 at each such layer; let one follow the other")]
    public async Task The_message_says_whose_gain_it_is(string arguments, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"[Network(8)] [Dense(8, Activation.LeakyReLU, {arguments})] [Dense(3)] partial class Net;"));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }
}
