using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2002: SELU without the variance that it was derived for.</summary>
public class SelfNormalizingTests
{
    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.SELU, [|Init = Init.HeNormal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.GlorotUniform)] [[|Dense(8, activation: Activation.SELU)|]] [AlphaDropout(0.1)] [[|Dense(8, Activation.SELU)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, [|Init = (Init)10|])] [AlphaDropout(0.1)] [Activate(Activation.SELU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.SELU, [|Init = Init.VarianceScaling|], InitGain = 1.414)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(16, Activation.SELU, [|Init = Init.VarianceScaling|], InitFan = Fan.Out)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.SELU, [|Init = Init.LeCunNormal|], InitGain = 2)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(16)] [Dense(16, Activation.SELU, [|Init = Init.Normal|], InitStd = 0.25, InitMean = 0.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, [|Init = Init.HeUniform|], Activation = Net.Function)] [GlobalAvgPool2D] [Dense(3)] partial class Net { const Activation Function = Activation.SELU; }")]
    public Task Another_initialiser_before_SELU_is_mentioned(string source) => AnalyzerRun.VerifyAsync("NG2002", source);

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.SELU)] [Dense(8, Activation.SELU, Init = Init.LeCunNormal)] [Dense(8, Activation.SELU, Init = Init.LeCunUniform)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(16, Activation.SELU, Init = Init.VarianceScaling)] [Dense(8, Activation.SELU, Init = Init.VarianceScaling, InitGain = 1, InitFan = Fan.In)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(16)] [Dense(16, Activation.SELU, Init = Init.HeNormal, InitGain = 1)] [Dense(16, Activation.SELU, Init = Init.TruncatedNormal, InitStd = 0.25)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(16)] [Dense(16, Activation.SELU, Init = Init.Orthogonal)] [Dense(16, Activation.SELU, Init = Init.Lsuv)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Init = Init.HeNormal, UseBias = false)] [BatchNorm(Activation = Activation.SELU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.SELU)] [Dense(3, Init = Init.HeNormal)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    public Task What_comes_to_LeCuns_variance_is_not_mentioned(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public async Task Of_equal_weights_only_that_is_said() =>
        await AnalyzerRun.VerifyAsync("NG2003", "[Network(8)] [Dense(8, Activation.SELU, [|Init = Init.Ones|])] [Dense(3)] partial class Net;");

    [Fact]
    public async Task The_message_says_the_variance()
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of("[Network(8, Init = Init.HeNormal)] [Dense(8, Activation.SELU)] [Dense(3)] partial class Net;"));
        Assert.Equal(
            "'dense1' initialises with HeNormal (set by [Network], variance 2/fan-in) but feeds SELU, which keeps mean 0 and variance 1 only with weights of mean 0 and variance 1/fan-in; use LeCunNormal or Auto",
            Assert.Single(diagnostics).GetMessage());
    }
}
