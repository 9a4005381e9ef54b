using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG4001, NG4004 and NG4007: where Softmax is one too many, missing, or without choice.</summary>
public class SoftmaxHeadTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("using S = NetGen.SoftmaxAttribute; [Network(4)] [Dense(3)] [[|S(Name = \"p\")|]] [Dropout(0)] [Loss(Net.Chosen)] partial class Net { const LossFunction Chosen = LossFunction.SoftmaxCrossEntropy; }")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [[|Softmax|]] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [[|Softmax|]] [MaxPool2D(2)] [Flatten] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [Dense(3, From = \"input\")] [Concat(\"softmax1\")] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    public Task A_softmax_before_a_loss_that_takes_logits_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4001", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [LogSoftmax] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|LogSoftmax|]] [Flatten] [Softmax] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [[|Softmax|]] [Softmax] partial class Net;")]
    public Task A_softmax_before_another_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4001", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [LogSoftmax] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Add(\"dense1\")] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Loss(LossFunction.MeanAbsoluteError)] partial class Net;")]
    public Task One_softmax_or_a_log_softmax_on_logits_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Loss([|LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Dropout(0)] [Loss([|function: Net.Chosen|])] partial class Net { const LossFunction Chosen = LossFunction.CategoricalCrossEntropy; }")]
    [InlineData("[Network(4)] [Dense(3)] [LogSoftmax] [Loss([|LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.Sigmoid)] [Loss([|LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [GlobalAvgPool2D] [Loss([|LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Dense(3, From = \"dense1\", Activation = Activation.Tanh)] [Concat(\"softmax1\")] [Loss([|LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    public Task A_loss_on_probabilities_that_gets_none_is_reported_at_the_loss(string source) => AnalyzerRun.VerifyAsync("NG4004", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Flatten] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [Softmax] [GlobalAvgPool2D] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Dense(3, From = \"input\")] [Softmax] [Add(\"softmax1\")] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Dense(3, From = \"input\")] [Softmax] [Concat(\"softmax1\")] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    public Task A_loss_on_probabilities_that_gets_them_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] [[|Softmax|]] partial class Net;")]
    [InlineData("[Network(4)] [Dense(Net.Units)] [Dropout(0)] [[|LogSoftmax(Name = \"p\")|]] partial class Net { const int Units = 1; }")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(1, 3)] [[|SoftmaxAttribute|]] [Loss(LossFunction.Huber)] partial class Net;")]
    public Task A_softmax_over_one_unit_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4007", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(2)] [Softmax] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(1, 3)] [Flatten] [Softmax] partial class Net;")]
    public Task A_softmax_over_several_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
