using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2010: hidden biases that start away from zero.</summary>
public class HiddenBiasTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, BiasInit = BiasInit.Constant, [|BiasValue = 0.1|])] [Dense(3)] partial class Net;")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, [|BiasValue = Net.Start|], BiasInit = BiasInit.Constant)] [Dropout(0.1)] [Activate(Activation.Tanh)] [Flatten] [Dense(3)] partial class Net { const double Start = -1; }")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU, Name = \"stem\")] [Dense(4, Activation.ReLU)] [Dense(4, BiasInit = (BiasInit)1, [|BiasValue = 1|])] [Add(\"stem\", Activation = Activation.ReLU)] [Dense(4, Activation.ReLU, BiasInit = BiasInit.Constant, [|BiasValue = 1e-3|])] [Dense(3)] partial class Net;")]
    public Task A_hidden_bias_away_from_zero_is_mentioned(string source) => AnalyzerRun.VerifyAsync("NG2010", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dense(3, BiasInit = BiasInit.Constant, BiasValue = -4.6)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, BiasInit = BiasInit.UniformFanIn)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, BiasInit = BiasInit.Constant)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, BiasValue = 0.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, UseBias = false, BiasInit = BiasInit.Constant, BiasValue = 0.1)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, BiasInit = BiasInit.Constant, BiasValue = 0.1)] [LayerNorm(Activation = Activation.ReLU)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU, Frozen = true, BiasInit = BiasInit.Constant, BiasValue = 0.1)] [Dense(3)] partial class Net;")]
    public Task Biases_that_start_at_zero_or_are_the_outputs_or_nothing_are_not_mentioned(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public async Task The_message_says_how_far_the_activation_is_shifted()
    {
        var diagnostics = await AnalyzerRun.VerifyAsync(
            "NG2010", "[Network(4)] [Dense(8, BiasInit = BiasInit.Constant, [|BiasValue = 0.5|])] [Activate(Activation.ReLU)] [Dense(3)] partial class Net;");
        Assert.Equal(
            "'dense1' starts all biases at 0.5: its 8 units are shifted alike for every input, their mean ReLU output from 0.399 to 0.698 where pre-activations have variance 1; zero, the default, leaves that to training",
            Assert.Single(diagnostics).GetMessage());
    }
}
