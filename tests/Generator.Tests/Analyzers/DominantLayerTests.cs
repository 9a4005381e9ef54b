using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG5008: one layer with nearly all parameters.</summary>
public class DominantLayerTests
{
    [Theory]
    [InlineData("[Network(1, 64, 64)] [Conv2D(8, 3, Padding = 1, Activation = Activation.ReLU)] [Flatten] [[|Dense(64, Activation.ReLU)|]] [Dense(3)] partial class Net;",
        "'dense1' holds 2,097,216 of 2,097,491 parameters (over 99.9 %), 4,096 for each channel and unit; [GlobalAvgPool2D] in place of 'flatten1' would need one, a pooling before it fewer")]
    [InlineData("using D = NetGen.DenseAttribute; [Network(2000)] [[|D(Net.Wide, Activation.ReLU)|]] [Dense(3)] partial class Net { const int Wide = 1000; }",
        "'dense1' holds 2,001,000 of 2,004,003 parameters (99.9 %); fewer units here or before it, or a narrow layer between, would spread them")]
    [InlineData("[Network(10)] [Dense(30, Activation.ReLU)] [[|Dense(40000, Name = \"vocabulary\")|]] partial class Net;",
        "'vocabulary' holds 1,240,000 of 1,240,330 parameters (over 99.9 %); fewer units here or before it, or a narrow layer between, would spread them")]
    public async Task A_layer_with_over_nine_tenths_of_over_a_million_is_reported(string source, string message) =>
        Assert.Equal(message, Assert.Single(await AnalyzerRun.VerifyOnlyAsync("NG5008", source)).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("[Network(900)] [Dense(1000, Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(2000)] [Dense(1000, Activation.ReLU)] [Dense(1000, Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(2000)] [Dense(1000)] partial class Net;")]
    public Task Smaller_or_better_spread_layers_and_the_only_one_are_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG5008", source);
}
