using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG5002, NG5003 and NG5010: activations in the wrong place.</summary>
public class ActivationOrderTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [[|Activate(Activation.ReLU)|]] [Dense(3)] partial class Net;")]
    [InlineData("using A = NetGen.ActivateAttribute; [Network(4)] [Dense(8)] [A(Activation.Tanh)] [Dropout(0.1)] [[|A(activation: Net.Second)|]] [Dense(3)] partial class Net { const Activation Second = Activation.Sigmoid; }")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Flatten] [[|Activate(Activation.Tanh, Name = \"second\")|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Activate(Activation.Identity)] [[|Activate(Activation.LeakyReLU)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\", Activation = Activation.ReLU)] [[|Activate(Activation.ELU)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dense(8, Activation.ReLU)] [[|Activate(Activation.Tanh, From = \"dense1\")|]] [Concat(\"dense2\")] [Dense(3)] partial class Net;")]
    public Task An_activation_of_an_activation_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5002", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8)] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\")] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Concat(\"input\")] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Activate(Activation.Identity)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Activate(Activation.Tanh)] [Dense(3)] partial class Net;")]
    public Task An_activation_behind_weights_a_merge_or_a_global_pool_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8)] [[|Softmax|]] [Dense(3)] partial class Net;")]
    [InlineData("using S = NetGen.LogSoftmaxAttribute; [Network(4)] [Dense(8)] [[|S|]] [Dropout(0.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3)] [[|Softmax(Name = \"gate\")|]] [MaxPool2D(2)] [Flatten] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [[|Softmax|]] [LayerNorm] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [[|Softmax|]] [Dense(8)] [Add(\"softmax1\")] partial class Net;")]
    public Task A_softmax_before_weights_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5003", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Softmax] [Concat(\"input\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Softmax] [Dense(8, From = \"input\")] [Add(\"softmax1\")] partial class Net;")]
    public Task A_softmax_at_the_end_or_beside_other_features_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [[|BatchNorm|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Activate(Activation.Tanh)] [[|LayerNorm(Name = \"norm\")|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Flatten] [[|BatchNorm|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\", Activation = Activation.ReLU)] [[|LayerNorm|]] [Dense(3)] partial class Net;")]
    public async Task Normalisation_behind_an_activation_is_a_hidden_suggestion(string source) =>
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(await AnalyzerRun.VerifyAsync("NG5010", source)).Severity);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [BatchNorm] [Dense(8, Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [LayerNorm] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Add(\"input\")] [LayerNorm] [Dense(3)] partial class Net;")]
    public Task Normalisation_before_an_activation_or_of_a_sum_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
