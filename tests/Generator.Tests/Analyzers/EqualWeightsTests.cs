using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2003: hidden layers whose units start as copies of one.</summary>
public class EqualWeightsTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, [|Init = Init.Zeros|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.Tanh, [|Init = NetGen.Init.Ones|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, InitMean = 0.1, [|Init = Init.Constant|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Normal, [|InitStd = 0|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.TruncatedNormal, InitMean = 1, [|InitStd = Net.Std|])] [Dense(3)] partial class Net { const double Std = 1 - 1; }")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Sparse, [|InitStd = 0|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Uniform, InitMin = 0.1, [|InitMax = 0.1|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Uniform, [|InitMin = 0.05|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.KaimingNormal, [|InitGain = 0|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.XavierNormal, [|InitGain = 0|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4, Init = Init.Zeros)] [[|Dense(8, Activation.ReLU)|]] [[|Dense(8, activation: Activation.Tanh)|]] [Dense(3)] partial class Net;")]
    [InlineData("using Z = NetGen.Init; [Network(1, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU, [|Init = Z.Zeros|])] [Flatten] [Dropout(0.5)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4, 8, 8)] [Conv2D(8, 3, Groups = 4, Activation = Activation.ReLU, [|Init = Init.Ones|])] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU, Name = \"stem\")] [Dense(4, Activation.ReLU, [|Init = (Init)1|])] [Dense(4)] [Add(\"stem\")] [Dense(3)] partial class Net;")]
    public Task A_hidden_layer_with_equal_weights_is_reported(string source) => AnalyzerRun.VerifyAsync("NG2003", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dense(3, Init = Init.Zeros)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4, Init = Init.Zeros)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU, Name = \"stem\")] [Dense(4, Activation.ReLU)] [Dense(4, Init = Init.Zeros)] [Add(\"stem\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Activation.Tanh, Init = Init.Ones)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4, 8, 8)] [Conv2D(4, 3, Groups = 4, Activation = Activation.ReLU, Init = Init.Ones)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU, Init = Init.Constant, InitMean = 0.25, Frozen = true)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Normal, InitStd = 0.5)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU, Init = Init.Identity)] [Dense(3)] partial class Net;")]
    public Task Output_layers_branch_ends_and_layers_of_one_unit_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Init = Init.Zeros)] [Dense(3)] partial class Net;",
        "'dense1' initialises with Zeros and so starts with all weights 0: its 8 units all give 0, where ReLU passes no gradient, and never learn; use Init.Auto")]
    [InlineData("[Network(1, 8, 8, Init = Init.Ones)] [Conv2D(4, 3, Activation = Activation.ReLU, Name = \"stem\")] [Flatten] [Dense(3)] partial class Net;",
        "'stem' initialises with Ones (set by [Network]) and so starts with all weights 1: its 4 filters start as copies of one, told apart by nothing but the weights behind them; use Init.Auto")]
    public async Task The_message_says_what_becomes_of_the_units(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }
}
