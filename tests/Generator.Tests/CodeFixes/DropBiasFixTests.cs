using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG5004: UseBias = false.</summary>
public class DropBiasFixTests
{
    [Theory]
    [InlineData("Dense(8)", "Dense(8, UseBias = false)")]
    [InlineData("Dense(units: 8, Name = \"first\" /* it is */)", "Dense(units: 8, Name = \"first\", UseBias = false /* it is */)")]
    [InlineData("Dense(8, UseBias = true, Name = \"first\")", "Dense(8, UseBias = false, Name = \"first\")")]
    [InlineData("Dense(8, UseBias = Net.Biased)", "Dense(8, UseBias = false)")]
    [InlineData("Dense(8, BiasInit = BiasInit.UniformFanIn, WeightDecay = 0)", "Dense(8, UseBias = false, WeightDecay = 0)")]
    public Task The_bias_is_switched_off_and_what_was_said_of_it_goes(string before, string after)
    {
        string Source(string layer) =>
            $"using NetGen;\n[Network(4)]\n[{layer}] // first\n[BatchNorm(Activation = Activation.ReLU)]\n[Dense(3)]\npartial class Net {{ const bool Biased = true; }}\n";
        return FixRun.VerifyAsync(new DropBiasFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_of_a_document_are_switched_off_at_once() => FixRun.VerifyAllAsync(
        new DropBiasFixProvider(),
        """
        using NetGen;
        [Network(1, 8, 8)]
        [Conv2D(4, 3)] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D(8, 3, Padding = 1)] [BatchNorm(Activation = Activation.ReLU)]
        [GlobalAvgPool2D] [Dense(3)]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(1, 8, 8)]
        [Conv2D(4, 3, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
        [Conv2D(8, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)]
        [GlobalAvgPool2D] [Dense(3)]
        partial class Net;
        """);
}
