using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class NearestMultipleFixTests
{
    [Theory]
    [InlineData("Dense(20, Activation.ReLU)", "Dense(16, Activation.ReLU)")]
    [InlineData("Dense(/* hidden */ 33, Activation.ReLU)", "Dense(/* hidden */ 32, Activation.ReLU)")]
    [InlineData("Dense(activation: Activation.ReLU, units: Widths.Hidden)", "Dense(activation: Activation.ReLU, units: 16)")]
    public Task The_width_alone_changes(string before, string after)
    {
        string Source(string layer) => $"using NetGen;\n[Network(64)]\n[{layer}] // first\n[Dense(10)]\npartial class Net;\n\nstatic class Widths {{ public const int Hidden = 17; }}\n";
        return FixRun.VerifyAsync(new NearestMultipleFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_layers_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new NearestMultipleFixProvider(),
        """
        using NetGen;

        [Network(3, 32, 32)]
        [Conv2D(18, 3, Activation = Activation.ReLU), MaxPool2D(2)]
        [Conv2D(35, 3, Activation = Activation.ReLU)]
        [GlobalAvgPool2D]
        [Dense(20)]
        partial class First;

        [Network(64)]
        [Dense(20, Activation.ReLU)]
        [Dense(10)]
        partial class Second;
        """,
        """
        using NetGen;

        [Network(3, 32, 32)]
        [Conv2D(16, 3, Activation = Activation.ReLU), MaxPool2D(2)]
        [Conv2D(32, 3, Activation = Activation.ReLU)]
        [GlobalAvgPool2D]
        [Dense(20)]
        partial class First;

        [Network(64)]
        [Dense(16, Activation.ReLU)]
        [Dense(10)]
        partial class Second;
        """);

    [Fact]
    public async Task The_fix_says_the_width() => Assert.Equal(
        ["Use a width of 16"],
        await FixRun.TitlesAsync(new NearestMultipleFixProvider(), "using NetGen; [Network(64)] [Dense(20, Activation.ReLU)] [Dense(10)] partial class Net;"));
}
