using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG5004, NG5005, NG5007 and NG5009: what normalisation does not get on with.</summary>
public class NormalizationTests
{
    private const string Tail = "[Dense(3)] partial class Net { const bool Biased = true; }";

    [Theory]
    [InlineData("[Network(4)] [[|Dense(8)|]] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(8, [|UseBias = Net.Biased|], Name = \"first\")] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("using D = NetGen.DenseAttribute; [Network(4)] [[|D(units: 8)|]] [Activate(Activation.Identity)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(1, 8, 8)] [[|Conv2D(4, 3)|]] [MaxPool2D(2)] [Flatten] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(1, 8, 8)] [[|Conv2D(4, 3)|]] [AvgPool2D(2)] [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D]")]
    public Task A_bias_before_BatchNorm_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5004", $"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(8)] [LayerNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(8, Frozen = true)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(8)] [BatchNorm(Activation = Activation.ReLU)] [Concat(\"dense1\")]")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [AvgPool2D(2, Padding = 1)] [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D]")]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\")] [BatchNorm(Activation = Activation.ReLU)]")]
    public Task A_bias_that_has_an_effect_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync($"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [[|Dropout(0.5)|]] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("using D = NetGen.DropoutAttribute; [Network(4)] [[|D(rate: 0.2)|]] [Flatten] [BatchNorm]")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [[|Dropout(0.2)|]] [MaxPool2D(2)] [BatchNorm(Activation = Activation.ReLU)] [GlobalAvgPool2D]")]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [[|Dropout(0.5, Name = \"half\")|]] [BatchNorm(Activation = Activation.ReLU)] [Concat(\"half\")]")]
    public Task Dropout_before_BatchNorm_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5005", $"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dropout(0.5)]")]
    [InlineData("[Network(4)] [Dropout(0.5)] [LayerNorm]")]
    [InlineData("[Network(4)] [Dropout(0)] [BatchNorm]")]
    [InlineData("[Network(4)] [Dropout(0.2)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [Dropout(0.2)] [Add(\"input\")] [BatchNorm]")]
    public Task Dropout_behind_it_or_with_weights_or_a_sum_between_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync($"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(3, UseBias = false)] [[|BatchNorm|]] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] [[|LayerNorm(Name = \"last\")|]] [Dropout(0)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("using B = NetGen.BatchNormAttribute; [Network(4)] [Dense(3, UseBias = false)] [[|B(Activation = Activation.Identity)|]] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, 3, UseBias = false)] [[|BatchNorm|]] [Flatten] [Loss(LossFunction.Huber)] partial class Net;")]
    public Task A_normalised_output_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5007", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, UseBias = false)] [BatchNorm] partial class Net;")]
    [InlineData("[Network(4)] [BatchNorm] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(3, 3, UseBias = false)] [BatchNorm] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, UseBias = false)] [BatchNorm] [Add(\"input\")] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    public Task An_output_that_is_free_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4, MaxBatch = 1)] [Dense(8, UseBias = false)] [[|BatchNorm(Activation = Activation.ReLU)|]] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4, MaxBatch = Net.Batch)] [[|BatchNorm|]] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net { const int Batch = 1; }")]
    [InlineData("[Network(1, 8, 8, MaxBatch = 1)] [Conv2D(4, 3, UseBias = false)] [GlobalAvgPool2D] [[|BatchNorm(Activation = Activation.ReLU)|]] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(1, 3, 3, MaxBatch = 1)] [Conv2D(4, 3, UseBias = false)] [[|BatchNorm(Activation = Activation.ReLU)|]] [Flatten] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    public Task BatchNorm_over_one_value_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5009", source);

    [Theory]
    [InlineData("[Network(4, MaxBatch = 2)] [BatchNorm] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(1, 8, 8, MaxBatch = 1)] [BatchNorm] [Flatten] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4, MaxBatch = 1)] [LayerNorm] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4, MaxBatch = 1)] [BatchNorm] [Dense(3)] partial class Net;")]
    public Task BatchNorm_over_several_values_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
