using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG1: shapes that don't fit.</summary>
public class ShapeTests
{
    [Theory]
    [InlineData("[Network(4)] [[|Conv2D(1, 3)|]] partial class Net;")]
    [InlineData("[Network(1, 9, 9)] [Flatten] [[|MaxPool2D(2)|]] partial class Net;")]
    [InlineData("[Network(3, 9)] [[|GlobalAvgPool2D|]] partial class Net;")]
    [InlineData("using C = NetGen.Conv2DAttribute; [Network(1, 9, 9)] [GlobalAvgPool2D] [[|C(1, 3)|]] partial class Net;")]
    [InlineData("[Network(9)] [Dense(9)] [[|AvgPool2D(2, From = \"input\")|]] [Add(\"dense1\")] partial class Net;")]
    public Task A_layer_of_another_rank_is_reported(string source) => AnalyzerRun.VerifyAsync("NG1001", source);

    [Theory]
    [InlineData("[Network(1, 4, 9)] [Conv2D(1, [|5|])] partial class Net;")]
    [InlineData("[Network(1, 9, 4)] [Conv2D(1, 3, [|5|])] partial class Net;")]
    [InlineData("[Network(1, 4, 9)] [Conv2D(1, [|kernelHeight: 5|], kernelWidth: 3)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, [|3|], Dilation = 2)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, [|Net.Kernel|], Padding = 1)] partial class Net { const int Kernel = 7; }")]
    [InlineData("[Network(1, 4, 4)] [MaxPool2D(2)] [MaxPool2D(2)] [MaxPool2D([|2|])] partial class Net;")]
    public Task A_window_larger_than_its_padded_input_is_reported_at_its_size(string source) => AnalyzerRun.VerifyAsync("NG1002", source);

    [Theory]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, 4)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, 3, Dilation = 2, Padding = 1)] partial class Net;")]
    [InlineData("[Network(1, 4, 4)] [Conv2D(1, 5, Padding = Padding.Same)] partial class Net;")]
    public Task A_window_that_just_fits_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(5)] [Add([|\"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(2, 3)] [Add([|layer: \"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 1)] [Add([|\"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Flatten] [Add([|\"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 3)] [Concat([|\"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 1)] [Concat([|\"input\"|], Axis = 2)] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [GlobalAvgPool2D] [Concat([|\"input\"|])] partial class Net;")]
    [InlineData("[Network(2, 8)] [Flatten] [Concat([|\"input\"|])] partial class Net;")]
    public Task Merged_shapes_that_differ_are_reported_at_the_other_layers_name(string source) => AnalyzerRun.VerifyAsync("NG1003", source);

    [Theory]
    [InlineData("[Network(2, 8, 8)] [Conv2D(3, 1)] [Concat(\"input\")] partial class Net;")]
    [InlineData("[Network(2, 8, 8)] [Conv2D(2, 3)] [MaxPool2D(1, 6, From = \"input\", Stride = 1)] [Conv2D(2, 3, 1)] [Concat(\"conv2d1\", Axis = 2)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\")] [Add(\"add1\")] partial class Net;")]
    public Task Merged_shapes_that_fit_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(3, 8, 8)] [Conv2D(4, 3, [|Groups = 2|])] partial class Net;")]
    [InlineData("[Network(4, 8, 8)] [Conv2D(6, 3, [|Groups = Net.Channels|])] partial class Net { const int Channels = 4; }")]
    public Task Groups_that_do_not_divide_are_reported(string source) => AnalyzerRun.VerifyAsync("NG1004", source);

    [Theory]
    [InlineData("[Network(4, 8, 8)] [Conv2D(4, 3, Groups = 4)] [Conv2D(6, 1, Groups = 2)] partial class Net;")]
    public Task Groups_that_divide_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(1, 8, 8)] [[|Dense(10)|]] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3), Dropout(0.5), [|DenseAttribute(units: 10)|]] partial class Net;")]
    [InlineData("using D = NetGen.DenseAttribute; [Network(3, 8)] [[|D(10)|]] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Flatten] [Dense(4)] [[|Dense(4, From = \"input\")|]] [Add(\"dense1\")] partial class Net;")]
    public Task Dense_on_a_map_is_reported(string source) => AnalyzerRun.VerifyAsync("NG1005", source);

    [Theory]
    [InlineData("[Network(1, 8, 8)] [Flatten] [Dense(10)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, UseBias = false)] [GlobalAvgPool2D] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;")]
    public Task Dense_on_a_vector_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] [Loss([|LossFunction.SoftmaxCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] [Softmax] [Loss([|function: LossFunction.CategoricalCrossEntropy|])] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [Loss([|LossFunction.SoftmaxCrossEntropy|], LabelSmoothing = 0.1)] partial class Net;")]
    [InlineData("using L = NetGen.LossFunction; [Loss([|L.SoftmaxCrossEntropy|])] [Network(3, 8)] [BatchNorm] partial class Net;")]
    public Task A_categorical_loss_of_an_output_without_classes_is_reported(string source) => AnalyzerRun.VerifyAsync("NG1006", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(2)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3)] [Loss(LossFunction.MeanSquaredError)] partial class Net;")]
    public Task A_loss_that_fits_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(1, 7, 8)] [[|MaxPool2D(2)|]] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [[|Conv2D(1, 3, Stride = 2)|]] partial class Net;")]
    [InlineData("[Network(1, 8, 9)] [[|AvgPool2D(2, 2, Stride = 2)|]] partial class Net;")]
    public Task Border_pixels_that_nothing_reads_are_mentioned(string source) => AnalyzerRun.VerifyAsync("NG1007", source);

    [Theory]
    [InlineData("[Network(1, 8, 8)] [MaxPool2D(3, Padding = Padding.Same, Stride = 2)] partial class Net;")]
    [InlineData("[Network(3, 224, 224)] [Conv2D(64, 7, Stride = 2, Padding = 3)] partial class Net;")]
    [InlineData("[Network(8, 56, 56)] [Conv2D(16, 1, Stride = 2)] partial class Net;")]
    [InlineData("[Network(1, 8, 9)] [MaxPool2D(2, 3)] partial class Net;")]
    public Task Unread_padding_and_deliberate_subsampling_are_not_mentioned(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 4, [|Padding = Padding.Same|])] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 3, 2, [|Padding = -1|])] partial class Net;")]
    [InlineData("[Network(1, 7, 7)] [MaxPool2D(2, Stride = 1, [|Padding = Padding.Same|])] partial class Net;")]
    public Task An_even_kernel_with_same_padding_is_mentioned(string source) => AnalyzerRun.VerifyAsync("NG1008", source);

    [Theory]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 3, Padding = Padding.Same)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 3, Padding = Padding.Same, Stride = 2)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 4, Padding = Padding.Same, Stride = 2)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(1, 2, Padding = Padding.Same, Dilation = 2)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [MaxPool2D(2, Padding = Padding.Same)] partial class Net;")]
    [InlineData("[Network(1, 7, 7)] [MaxPool2D(2, Padding = Padding.Same)] partial class Net;")]
    public Task Even_padding_is_not_mentioned(string source) => AnalyzerRun.VerifyCleanAsync(source);
}
