using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;
using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG3005: units of the ReLU family that give nothing on nearly all inputs.</summary>
public class InactiveUnitsTests
{
    [Theory]
    [InlineData("[[|Network(64)|]] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -2)] [Dense(10)] partial class Net;")]
    [InlineData("[[|Network(64)|]] [Dense(64, BiasInit = BiasInit.Constant, BiasValue = -Net.Bias)] [Dropout(0.1)] [Activate(Activation.ReLU6)] [Dense(10)] partial class Net { const double Bias = 1.5; }")]
    [InlineData("[[|Network(64)|]] [Dense(64, Activation.ReLU)] [Dense(64, Activation.ReLU, Init = Init.Normal, InitMean = -0.1)] [Dense(10)] partial class Net;")]
    [InlineData("[[|Network(1, 16, 16)|]] [Conv2D(8, 3, BiasInit = BiasInit.Constant, BiasValue = -2)] [MaxPool2D(2)] [Add(\"maxpool2d1\", Activation = Activation.ReLU)] [Flatten] [Dense(10)] partial class Net;")]
    public Task Units_that_start_inactive_are_reported_once_at_the_network(string source) => AnalyzerRun.VerifyOnlyAsync("NG3005", source);

    [Theory]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU)] [Dense(64, Activation.ReLU6)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -1)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = 2)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.LeakyReLU, BiasInit = BiasInit.Constant, BiasValue = -2)] [Dense(64, Activation.ELU, BiasInit = BiasInit.Constant, BiasValue = -2)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, BiasInit = BiasInit.Constant, BiasValue = -2)] [BatchNorm(Activation = Activation.ReLU)] [Dense(10)] partial class Net;")]
    [InlineData("[Network(64)] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -2, Frozen = true)] [Dense(10)] partial class Net;")]
    public Task Units_that_take_part_are_not_reported(string source) => AnalyzerRun.VerifyOnlyAsync("NG3005", source);

    [Fact]
    public async Task The_message_says_how_many_and_why()
    {
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(
            TestCompilation.Of($"[Network(64)] {Repeat(3, "[Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -2)]")} [Dense(10)] partial class Net;"), "NG3005"));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal(
            "units start inactive: those of 'dense1' (and those of 2 more layers) are predicted to give 0 on 97.7 % of inputs, where ReLU passes no gradient: "
            + "their pre-activations have mean -2 and deviation 1; start the biases at 0",
            found.GetMessage());
    }
}
