using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG4002, NG4003, NG4005 and NG4006: what the activation at a network's end leaves the loss.</summary>
public class HeadActivationTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(1, [|Activation.Sigmoid|])] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, UseBias = true, [|Activation = Net.Last|])] [Dropout(0)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net { const Activation Last = Activation.Sigmoid; }")]
    [InlineData("using A = NetGen.ActivateAttribute; [Network(4)] [Dense(3)] [[|A(Activation.Sigmoid)|]] [Flatten] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 3, [|Activation = Activation.Sigmoid|])] [GlobalAvgPool2D] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\", [|Activation = Activation.Sigmoid|])] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, [|Activation.Sigmoid|])] [Dense(2, From = \"input\")] [Concat(\"dense1\")] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    public Task A_sigmoid_before_BinaryCrossEntropy_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4002", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.Sigmoid)] [Dense(1)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Activation.Tanh)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Activation.Sigmoid)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.Sigmoid)] [Add(\"input\")] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    public Task Logits_before_BinaryCrossEntropy_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Loss([|LossFunction.MeanSquaredError|])] partial class Net;", DiagnosticSeverity.Warning)]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Dropout(0)] [Loss([|Net.Chosen|])] partial class Net { const LossFunction Chosen = 0; }", DiagnosticSeverity.Warning)]
    [InlineData("using L = NetGen.LossAttribute; [Network(4)] [Dense(8, Activation.ReLU)] [Dense(2)] [Softmax(From = \"dense2\")] [L([|function: LossFunction.MeanSquaredError|])] partial class Net;", DiagnosticSeverity.Warning)]
    [InlineData("[Network(4)] [Dense(3, Activation.Sigmoid)] [Loss([|LossFunction.MeanSquaredError|])] partial class Net;", DiagnosticSeverity.Info)]
    [InlineData("[Network(4)] [Dense(3)] [Activate(Activation.Sigmoid)] [Dropout(0)] [Loss([|LossFunction.MeanSquaredError|])] partial class Net;", DiagnosticSeverity.Info)]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1, Activation = Activation.Sigmoid)] [Flatten] [Loss([|LossFunction.MeanSquaredError|])] partial class Net;", DiagnosticSeverity.Info)]
    public async Task The_squared_error_of_probabilities_is_a_warning_after_softmax_and_information_after_a_sigmoid(string source, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await AnalyzerRun.VerifyAsync("NG4003", source)).Severity);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.Sigmoid)] [Dense(3)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Softmax] [Loss(LossFunction.Huber)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [LogSoftmax] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [Softmax] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    public Task The_squared_error_of_other_outputs_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, [|Activation.ReLU|])] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|activation: Activation.Softplus|])] [Dropout(0)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Activation = Activation.LeakyReLU|], Slope = 0.1)] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Activate(Activation.PReLU)|]] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Activation.Sigmoid|])] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 3, [|Activation = Activation.HardSigmoid|])] [AvgPool2D(2, Stride = 1, Padding = 1)] [Flatten] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Dense(3, [|Activation.GELU|], From = \"input\")] [Concat(\"dense1\")] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Softmax|]] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    public Task A_one_sided_activation_on_logits_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4005", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, Activation.Tanh)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.ReLU)] [Loss(LossFunction.Hinge)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1, Activation = Activation.ReLU)] [AvgPool2D(4)] [Flatten] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.ReLU)] partial class Net;")]
    public Task Two_sided_logits_and_means_of_maps_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, [|Activation.Tanh|])] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Activate(Activation.ReLU)|]] [Dropout(0)] [Loss(LossFunction.Huber, Delta = 2)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [LayerNorm([|Activation = Activation.Sigmoid|])] [Loss(LossFunction.MeanAbsoluteError)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1, [|Activation = Activation.ReLU6|])] [GlobalAvgPool2D] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    public Task A_bounded_activation_on_a_regression_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4006", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.LeakyReLU)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.Tanh)] [Dense(3)] [Loss(LossFunction.Huber)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.Tanh)] [Loss(LossFunction.Hinge)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.Tanh)] partial class Net;")]
    public Task An_unbounded_regression_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
