using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG6001 to NG6003: padding, working memory, weights.</summary>
public class CostRuleTests
{
    [Theory]
    [InlineData("[Network(64)] [Dense([|20|], Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(activation: Activation.ReLU, [|units: Net.Width|])] [Dense(10)] partial class Net { const int Width = 16 + 1; }")]
    [InlineData("using D = NetGen.DenseAttribute; [Network(64)] [D([|35|])] [Dropout(0.1)] [Activate(Activation.Tanh)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 16, 16)] [Conv2D([|18|], 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Flatten] [Dense(10)] partial class Net;")]
    [InlineData("[Network(16, 16, 16)] [Conv2D([|20|], 3, Groups = 2, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense([|20|], Activation.ReLU)] [Dense([|33|], Activation.ReLU, From = \"input\")] [Concat(\"dense1\")] [Dense(10)] partial class Net;")]
    public Task A_width_just_above_a_multiple_of_16_is_mentioned(string source) => AnalyzerRun.VerifyAsync("NG6001", source);

    [Theory]
    [InlineData("[Network(64)] [Dense(32, Activation.ReLU)] [Dense(24, Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(10, Activation.ReLU)] [Dense(6, Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(32, Activation.ReLU)] [Dense(20)] partial class Net;")]
    [InlineData("[Network(640)] [Dense(640, Activation.ReLU)] [Dense(20, Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(20)] [Dense(20, Activation.ReLU)] [Add(\"input\")] [Dense(10)] partial class Net;")]
    [InlineData("[Network(20)] [Dense(20, Activation.ReLU, Init = Init.Identity)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 16, 16)] [Conv2D(18, 3, Activation = Activation.ReLU)] [Conv2D(18, 3, Groups = 18, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(20, Activation.ReLU)] [Dense(16, From = \"input\")] [Concat(\"dense1\")] partial class Net;")]
    public Task A_width_that_fills_its_panels_counts_little_or_is_demanded_is_not_mentioned(string source) => AnalyzerRun.VerifyOnlyAsync("NG6001", source);

    [Theory]
    [InlineData("[[|Network(3, 512, 512)|]] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[[|Network(16, Net.Side, Net.Side)|]] [Conv2D(32, 1, Name = \"stem\")] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [Add(\"stem\")] [GlobalAvgPool2D] [Dense(10)] partial class Net { const int Side = 450; }")]
    [InlineData("[[|Network(2064, 64, 64)|]] [BatchNorm] [Activate(Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    public Task Large_working_memory_is_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG6002", source);

    [Theory]
    [InlineData("[Network(3, 224, 224)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 512, 512)] [Conv2D(64, 3, Stride = 4, Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[Network(512, 128, 128)] [Flatten] [Dropout(0.1)] [Dense(2)] partial class Net;")]
    public Task Working_memory_in_bounds_is_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG6002", source);

    [Theory]
    [InlineData("[[|Network(784)|]] [Dense(512, Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[[|Network(3, 32, 32)|]] [Conv2D(256, 3, Activation = Activation.ReLU)] [Conv2D(256, 3, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    [InlineData("[[|Network(Net.Pixels)|]] [Dense(400, Activation.ReLU)] [Dense(10)] partial class Net { const int Pixels = 28 * 28; }")]
    public Task Weights_above_the_caches_budget_are_mentioned(string source) => AnalyzerRun.VerifyOnlyAsync("NG6003", source);

    [Theory]
    [InlineData("[Network(784)] [Dense(256, Activation.ReLU)] [Dense(128, Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(3, 64, 64)] [Conv2D(64, 3, Activation = Activation.ReLU)] [Conv2D(256, 3, Groups = 64, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;")]
    public Task Weights_that_fit_are_not_mentioned(string source) => AnalyzerRun.VerifyOnlyAsync("NG6003", source);

    [Theory]
    [InlineData("NG6001", "[Network(64)] [Dense(20, Activation.ReLU)] [Dense(64, Activation.ReLU)] [Dense(10)] partial class Net;",
        "'dense1' computes its 20 units as 32, in panels of 16: 37.5 % of its work is padding, in a layer that takes 47.1 % of the network's predicted time; 16 units would take 50 % of that, 32 no more than 20")]
    [InlineData("NG6002", "[Network(3, 512, 512)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(32, 3, Padding = 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Dense(10)] partial class Net;",
        "one sample's inference takes 129 MiB of working memory for what passes between layers, above 64 MiB, on every thread that predicts; most is in use at 'conv2d2', whose output is (32, 512, 512): use a stride, a pool or fewer filters before it")]
    [InlineData("NG6003", "[Network(784)] [Dense(512, Activation.ReLU)] [Dense(10)] partial class Net;",
        "the weights take 1.56 MiB, 98 % of them in 'dense1', above the 1 MiB that fit a core's L2 cache: predicting one sample at a time reads them anew for each, which at an assumed 10 GB/s bounds a thread to 6,100 samples a second; predict many samples in one call")]
    public async Task The_messages_give_the_figures_and_the_remedy(string rule, string source, string expected) =>
        Assert.Equal(expected, Assert.Single(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source), rule)).GetMessage());
}
