using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG4008: dropout of the outputs.</summary>
public class OutputDropoutTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(3)] [[|Dropout(0.5)|]] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|Dropout(rate: Net.Rate, Name = \"last\")|]] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net { const double Rate = 0.1; }")]
    [InlineData("[Network(4)] [Dense(4)] [[|Dropout(0.5)|]] [Add(\"input\")] [Flatten] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(3, 4, 4)] [Dropout(0.1)] [Conv2D(3, 1)] [[|Dropout(0.2)|]] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("using D = NetGen.AlphaDropoutAttribute; [Network(4)] [Dense(4, Activation.SELU)] [[|D(0.1)|]] [Concat(\"input\")] [Loss(LossFunction.Hinge)] partial class Net;")]
    public Task Dropout_with_no_weights_behind_it_is_reported(string source) => AnalyzerRun.VerifyAsync("NG4008", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dropout(0.5)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dropout(0.5)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Dropout(0)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [Dropout(0.5)] partial class Net;")]
    [InlineData("[Network(4)] [Dropout(0.5)] [Dense(3)] [Dense(3, From = \"dropout1\")] [Add(\"dense1\")] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    public Task Dropout_before_weights_or_without_effect_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
