using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG5001: nothing non-linear between weighted layers.</summary>
public class LinearPairTests
{
    [Theory]
    [InlineData("[Network(4)] [[|Dense(8)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [[|Dense(4)|]] [Dense(4)] partial class Net;")]
    [InlineData("[Network(8)] [[|Dense(4)|]] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, [|Activation.Identity|])] [Activate(Activation.Identity)] [Dropout(0.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, [|Activation = Net.None|], UseBias = false)] [BatchNorm] [Dense(3)] partial class Net { const Activation None = Activation.Identity; }")]
    [InlineData("[Network(1, 28, 28)] [[|Conv2D(6, 5)|]] [AvgPool2D(2)] [[|Conv2D(16, 5)|]] [AvgPool2D(2)] [Flatten] [[|Dense(120)|]] [[|Dense(84)|]] [Dense(10)] partial class Net;")]
    [InlineData("using C = NetGen.Conv2DAttribute; [Network(3, 8, 8)] [[|C(4, 3)|]] [GlobalAvgPool2D] [Dense(2)] partial class Net;")]
    [InlineData("[Network(4)] [[|Dense(8)|]] [[|Dense(8, From = \"input\")|]] [Add(\"dense1\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [[|Dense(8)|]] [Concat(\"input\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [[|Dense(8)|]] [Dense(3)] [Dense(3, From = \"dense1\")] [Add(\"dense2\")] partial class Net;")]
    public Task Weighted_layers_with_only_linear_ones_between_them_are_reported(string source) => AnalyzerRun.VerifyAsync("NG5001", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Dropout(0.1)] [Activate(Activation.Tanh)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [LayerNorm] [Dense(3)] partial class Net;")]
    [InlineData("[Network(3, 8, 8)] [Conv2D(8, 3)] [MaxPool2D(2)] [Flatten] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Add(\"dense1\", Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Dense(8, Activation.ReLU, From = \"input\")] [Add(\"dense1\")] [Dense(3)] partial class Net;")]
    public Task Anything_non_linear_between_them_will_do(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(784)] [Dense(32)] [Dense(784)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(32, Activation.ReLU)] [Dense(4)] [Dense(32, Activation.ReLU)] [Dense(64)] partial class Net;")]
    [InlineData("[Network(64, 8, 8)] [Conv2D(16, 1)] [Conv2D(96, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(8)] [Dense(16, Activation.ReLU)] [Dense(16, Activation.ReLU, From = \"dense1\")] [Add(\"dense2\")] [Dense(3)] partial class Net;")]
    public Task A_bottleneck_is_meant(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(8, 4, 4)] [Conv2D(8, 3, Groups = 8)] [Conv2D(16, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, 4, 4)] [Conv2D(16, 3, Groups = 8)] [Dropout(0.1)] [Conv2D(16, 1, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, 4, 4)] [Conv2D(16, 1)] [Conv2D(16, 3, Groups = 16, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    public Task A_depthwise_separable_pair_is_meant(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(1, 4, 4)] [[|Conv2D(8, 3)|]] [Conv2D(16, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, 4, 4)] [[|Conv2D(8, 3, Groups = 4)|]] [Conv2D(16, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(8, 8, 8)] [[|Conv2D(8, 3, Groups = 8)|]] [Conv2D(16, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(3)] partial class Net;")]
    [InlineData("[Network(16, 8, 8)] [[|Conv2D(4, 3)|]] [Flatten] [Dense(10)] partial class Net;")]
    public Task What_only_looks_like_a_pair_or_a_bottleneck_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5001", source);

    [Theory]
    [InlineData("[Network(8)] [Dense(8, Activation.ReLU)] [Dense(8)] [Add(\"input\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Name = \"stem\")] [Dense(8, Activation.ReLU)] [Dense(8)] [Add(\"stem\")] [BatchNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Name = \"stem\")] [Dense(8, Activation.ReLU)] [Concat(\"stem\")] [Dense(3)] partial class Net;")]
    public Task The_end_of_a_branch_and_a_stem_that_a_sum_reads_stay_linear(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Frozen = true)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8)] [Dense(3, Frozen = true)] partial class Net;")]
    public Task A_frozen_layer_is_a_given_transform(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
