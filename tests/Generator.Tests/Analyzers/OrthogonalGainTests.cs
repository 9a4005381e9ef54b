using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2008: orthogonal weights without the gain that keeps the signal's size.</summary>
public class OrthogonalGainTests
{
    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, [|Init = Init.Orthogonal|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, Init = Init.Orthogonal)] [[|Dense(8, activation: Activation.Tanh)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, [|Init = Init.Orthogonal|])] [Dropout(0.1)] [Activate(Activation.GELU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.Orthogonal, [|InitGain = 1|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(32, Activation.ReLU, Init = Init.Orthogonal, [|InitGain = Net.Gain|])] [Dense(3)] partial class Net { const double Gain = 1.414; }")]
    [InlineData("[Network(8)] [Dense(16, Activation.SELU, [|Init = Init.Orthogonal|])] [Dense(3)] partial class Net;", "NG2002")]
    [InlineData("[Network(4, 8, 8)] [Conv2D(4, 3, [|Init = Init.DeltaOrthogonal|], Activation = Activation.Tanh)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    public async Task Orthogonal_weights_that_shrink_the_signal_are_mentioned(string source, string? also = null)
    {
        MarkedSource marked = MarkedSource.Parse(source);
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(marked.Text));
        Assert.Equal(["NG2008"], diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id != also));
        Assert.Equal(Assert.Single(marked.Marks).Span, diagnostics.Single(diagnostic => diagnostic.Id == "NG2008").Location.SourceSpan);
    }

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Init = Init.Orthogonal, InitGain = 1.414)] [Dense(4, Activation.Tanh, Init = Init.Orthogonal, InitGain = 1.6667)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(4, Activation.SELU, Init = Init.Orthogonal)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(32, Activation.ReLU, Init = Init.Orthogonal, InitGain = 2.828)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Init = Init.Orthogonal, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU)] [Dense(3, Init = Init.Orthogonal, InitGain = 0.01)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU, Name = \"stem\")] [Dense(8, Activation.ReLU)] [Dense(8, Init = Init.Orthogonal)] [Add(\"stem\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(16)] [Dense(4, Init = Init.Orthogonal)] [Dense(16, Activation.ReLU)] [Dense(3)] partial class Net;")]
    public Task Orthogonal_weights_that_keep_the_signal_are_not_mentioned(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.Tanh, Init = Init.Orthogonal)] [Dense(3)] partial class Net;",
        "'dense1' initialises with Orthogonal (gain 1) but feeds Tanh: behind it the signal's second moment is 0.394 of what it was; set InitGain = 1.592537")]
    [InlineData("[Network(8)] [Dense(32, Activation.ReLU, Init = Init.Orthogonal, InitGain = 1.5)] [Dense(3)] partial class Net;",
        "'dense1' initialises with Orthogonal (gain 1.5) but feeds ReLU and turns 8 inputs into 32: behind it the signal's second moment is 0.281 of what it was; set InitGain = 2.828427")]
    public async Task The_message_says_what_is_lost_and_the_gain_that_keeps_it(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }
}
