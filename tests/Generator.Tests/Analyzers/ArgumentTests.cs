using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG0008: arguments out of range.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense([|0|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense([|units: -1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(activation: Activation.ReLU, [|units: 0|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense([|Net.Units|])] partial class Net { const int Units = 3 - 3; }")]
    [InlineData("[Network([|4, 0|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network([|1, 28, 28, 3|], Seed = 3)] [Flatten] partial class Net;")]
    [InlineData("[[|Network|]] [Dense(1)] partial class Net;")]
    [InlineData("[[|Network()|]] [Dense(1)] partial class Net;")]
    [InlineData("[Network([|null!|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network([|new[] { 4, -4 }|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network([|inputShape: new int[] { }|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network([|65536, 65536|])] [Flatten] partial class Net;")]
    [InlineData("[Network(4, [|MaxBatch = 0|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network(4, [|InputVariance = 0|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network(4, [|InputMean = double.NaN|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network(4, [|Init = (Init)99|])] [Dense(1)] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [Conv2D([|0|], [|0|])] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [Conv2D(1, kernelHeight: 2, [|kernelWidth: 0|])] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [Conv2D(1, 3, [|Stride = 0|], [|Dilation = 0|], [|Groups = 0|], [|Padding = -2|])] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [MaxPool2D([|0|])] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [AvgPool2D(3, [|Stride = -1|])] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [AvgPool2D(3, [|Padding = 2|])] partial class Net;")]
    [InlineData("[Network(4)] [Dropout([|1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dropout([|1 - 1e-12|])] partial class Net;")]
    [InlineData("[Network(4)] [AlphaDropout([|rate: -0.1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dropout([|0d / 0|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Activation.LeakyReLU, [|Slope = double.PositiveInfinity|])] partial class Net;")]
    [InlineData("[Network(4)] [Activate(Activation.ELU, [|Alpha = 0|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, [|(Activation)77|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, [|InitStd = -1e-3|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Init = Init.HeNormal, [|InitGain = -1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Init = Init.Uniform, [|InitMin = 1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Init = Init.Uniform, [|InitMax = -1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, [|InitSparsity = 1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, [|BiasValue = 1e300|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, [|WeightDecay = -1|])] partial class Net;")]
    [InlineData("[Network(4)] [BatchNorm([|Momentum = 1.5|], [|Epsilon = 0|])] partial class Net;")]
    [InlineData("[Network(4)] [LayerNorm([|Epsilon = 1e-300|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(2)] [Loss(LossFunction.SoftmaxCrossEntropy, [|LabelSmoothing = 1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(2)] [Loss([|(LossFunction)(-1)|], [|Delta = 0|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Concat(\"input\", [|Axis = 1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Concat(\"input\", [|Axis = -1|])] partial class Net;")]
    public Task A_value_out_of_range_is_reported_at_its_argument(string source) => AnalyzerRun.VerifyAsync("NG0008", source);

    [Theory]
    [InlineData("[Network(20000)] [[|Dense(20000)|]] partial class Net;")]
    [InlineData("[Network(1 << 28)] [[|Dense(int.MaxValue)|]] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(int.MaxValue, [|int.MaxValue|], Padding = Padding.Same)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 3, [|Padding = int.MaxValue|])] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 3, [|Dilation = int.MaxValue|], Padding = Padding.Same)] partial class Net;")]
    [InlineData("[Network(1, 1024, 1024)] [[|Conv2D(1024, 1)|]] partial class Net;")]
    [InlineData("[Network(1 << 28)] [Dropout(0.1)] [Dropout(0.1)] [Dropout(0.1)] [Dropout(0.1)] [[|Dropout(0.1)|]] partial class Net;")]
    public Task Sizes_that_overflow_are_reported(string source) => AnalyzerRun.VerifyAsync("NG0008", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1, Activation.LeakyReLU, Slope = -0.5, Init = Init.Normal, InitStd = 0, BiasValue = -3e38, WeightDecay = 0)] partial class Net;")]
    [InlineData("[Network(4, Seed = ulong.MaxValue, MaxBatch = 1, InputMean = -2, InputVariance = 1e-6)] [Dropout(0)] [Dense(1)] partial class Net;")]
    [InlineData("[Network(1, 27, 27)] [MaxPool2D(3, Stride = 0)] [MaxPool2D(3, Padding = 1, Stride = 2)] [Conv2D(2, 3, Padding = 7, Dilation = 3)] partial class Net;")]
    [InlineData("[Network(3, 50)] [BatchNorm(Momentum = 1)] [LayerNorm] [Concat(\"input\", Axis = 1)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1, Init = Init.Uniform, InitMin = 0.05)] partial class Net;")]
    [InlineData("[Network(16384)] [Dense(16384, UseBias = false)] partial class Net;")]
    [InlineData("[Network(1 << 28)] [Dropout(0.1)] [Dropout(0.1)] [Dropout(0.1)] [Dropout(0.1)] partial class Net;")]
    public Task Values_at_the_edge_of_their_range_are_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG0008", source);

    [Fact]
    public async Task A_message_names_layer_argument_expectation_and_value()
    {
        var diagnostics = await AnalyzerRun.VerifyAsync("NG0008", "[Network(4)] [Dropout([|1.5|], Name = \"drop\")] partial class Net;");
        Assert.Equal("'drop': rate must be in [0, 1), but is 1.5", Assert.Single(diagnostics).GetMessage());
    }
}
