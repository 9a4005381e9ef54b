using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class SetGainFixTests
{
    [Theory]
    [InlineData("Dense(8, Activation.ReLU, Init = Init.Orthogonal)", "Dense(8, Activation.ReLU, Init = Init.Orthogonal, InitGain = 1.414214)")]
    [InlineData("Dense(8, Init = Init.Orthogonal, InitGain = 1, Activation = Activation.Tanh)", "Dense(8, Init = Init.Orthogonal, InitGain = 1.592537, Activation = Activation.Tanh)")]
    [InlineData("Dense(32, Activation.ReLU, Init = Init.Orthogonal, InitGain = Gains.Unit)", "Dense(32, Activation.ReLU, Init = Init.Orthogonal, InitGain = 2.828427)")]
    public Task The_gain_that_keeps_the_signal_is_written(string before, string after)
    {
        string Source(string layer) =>
            $"using NetGen;\n[Network(8)]\n[{layer}] // first\n[Dense(3)]\npartial class Net;\n\nstatic class Gains {{ public const double Unit = 1; }}\n";
        return FixRun.VerifyAsync(new SetGainFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_layers_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new SetGainFixProvider(),
        """
        using NetGen;
        [Network(8, Init = Init.Orthogonal)]
        [Dense(8, Activation.ReLU), Dense(16, Activation.Tanh)]
        [Dense(3)]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(8, Init = Init.Orthogonal)]
        [Dense(8, Activation.ReLU, InitGain = 1.414214), Dense(16, Activation.Tanh, InitGain = 2.252188)]
        [Dense(3)]
        partial class Net;
        """);
}
