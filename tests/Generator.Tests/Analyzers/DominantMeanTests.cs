using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2005: weights whose mean puts more on a pre-activation than their randomness.</summary>
public class DominantMeanTests
{
    [Theory]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, [|Init = Init.Uniform|], InitMin = 0, InitMax = 0.25)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, Init = Init.Normal, [|InitMean = 0.1|], InitStd = 0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, [|InitMean = -Net.Mean|], Init = NetGen.Init.TruncatedNormal, InitStd = 0.1)] [Dense(10)] partial class Net { const double Mean = 0.08; }")]
    [InlineData("[Network(784, InputMean = 0.5, InputVariance = 0.08)] [Dense(50, Activation.Tanh, [|Init = (Init)4|], InitMin = 0)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(16, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Conv2D(16, 3, Activation = Activation.ReLU, Init = Init.Normal, [|InitMean = 0.1|])] [Flatten] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100)] [Activate(Activation.Sigmoid)] [Dropout(0.2)] [Dense(50, Activation.ReLU, [|Init = Init.Uniform|], InitMax = 0.25)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU, Name = \"stem\")] [Dense(100, Activation.ReLU, Init = Init.Normal, [|InitMean = 0.1|], InitStd = 0.1)] [Dense(100)] [Add(\"stem\")] [Dense(10)] partial class Net;")]
    public Task A_mean_that_dominates_is_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2005", source);

    [Theory]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, Init = Init.Normal, InitMean = 0.01, InitStd = 0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(50, Activation.ReLU, Init = Init.Normal, InitMean = 0.1, InitStd = 0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.Tanh)] [Dense(50, Activation.Tanh, Init = Init.Normal, InitMean = 0.1, InitStd = 0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(10, Init = Init.Uniform, InitMin = 0, InitMax = 0.1)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, UseBias = false, Init = Init.Normal, InitMean = 0.1, InitStd = 0.1)] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, Frozen = true, Init = Init.Normal, InitMean = 0.1, InitStd = 0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, Init = Init.Constant, InitMean = 0.1)] [Dense(10)] partial class Net;")]
    public Task A_mean_that_does_no_harm_or_is_another_rules_is_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2005", source);

    [Fact]
    public async Task A_layer_with_a_dominating_mean_is_not_reported_for_its_variance_as_well()
    {
        var found = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(
            "[Network(100)] [Dense(100, Activation.ReLU)] [Dense(50, Activation.ReLU, Init = Init.Uniform, InitMin = 0, InitMax = 1)] [Dense(10)] partial class Net;"), "NG2004", "NG2005");
        Assert.Equal(
            "'dense2' draws its weights around 0.5 rather than 0, with Uniform: from 100 connections to ReLU's output of mean 0.399 each pre-activation gets the same 19.9, "
            + "which drowns the deviation of 2.04 that tells units apart; draw around 0 or use Init.Auto",
            Assert.Single(found).GetMessage());
    }
}
