using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2006: units that start where their activation passes hardly any gradient.</summary>
public class SaturationTests
{
    [Theory]
    [InlineData("[Network(256)] [Dense(100, Activation.Tanh, [|Init = Init.Normal|], InitStd = 1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(784, InputMean = 33, InputVariance = 6100)] [Dense(100, Activation.Sigmoid, [|Init = Init.GlorotUniform|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(784, InputMean = 33, InputVariance = 6100, Init = Init.XavierUniform)] [[|Dense(100, Activation.HardTanh)|]] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64, InputVariance = 1000)] [[|Activate(Activation.HardSigmoid)|]] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64, InputVariance = 1000)] [Dense(64, Init = Init.XavierNormal)] [Dropout(0.1)] [[|Activate(Activation.Tanh)|]] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.Sigmoid, BiasInit = BiasInit.Constant, [|BiasValue = -6|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64, InputVariance = 400)] [Dense(64, Init = Init.LeCunNormal)] [Add(\"input\", [|Activation = Activation.Tanh|])] [Dense(10)] partial class Net;")]
    [InlineData("[Network(100)] [Dense(100, Activation.ReLU)] [Dense(1, Activation.Tanh, [|Init = Init.Normal|], InitStd = 3)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    public Task Saturated_units_are_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2006", source);

    [Theory]
    [InlineData("[Network(256)] [Dense(100, Activation.Tanh)] [Dense(100, Activation.Sigmoid)] [Dense(100, Activation.HardTanh)] [Dense(100, Activation.HardSigmoid)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(256)] [Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.25)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(784, InputMean = 33, InputVariance = 6100)] [Dense(100, Activation.Sigmoid)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(256)] [Dense(100, Activation.ReLU, Init = Init.Normal, InitStd = 1)] [Dense(100, Activation.Softsign)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(256)] [Dense(100, UseBias = false, Init = Init.Normal, InitStd = 1)] [BatchNorm(Activation = Activation.Tanh)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(256)] [Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 1, Frozen = true)] [Dense(10)] partial class Net;")]
    public Task Units_that_pass_gradients_are_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG2006", source);

    [Fact]
    public async Task A_layer_behind_saturated_units_is_not_blamed_for_them()
    {
        var found = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(
            "[Network(256)] [Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 1)] [Dense(100, Activation.Tanh, Init = Init.XavierNormal)] [Dense(10)] partial class Net;"), "NG2006");
        Assert.Equal(
            "91 % of the units of 'dense1' start saturated: their pre-activations have a deviation of 16, and outside ±1.82 Tanh passes less than a tenth of the gradient; use Init.Auto",
            Assert.Single(found).GetMessage());
    }
}
