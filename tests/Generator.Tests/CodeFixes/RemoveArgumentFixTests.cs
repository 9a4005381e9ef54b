using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class RemoveArgumentFixTests
{
    [Theory]
    [InlineData("Dense(3, InitStd = 0.1)", "Dense(3)")]
    [InlineData("Dense(3, InitStd = 0.1, UseBias = false)", "Dense(3, UseBias = false)")]
    [InlineData("Dense(3,\n    UseBias = false, // no bias\n    InitStd = 0.1)", "Dense(3,\n    UseBias = false // no bias\n    )")]
    [InlineData("Dense(3, UseBias = false,\n    InitStd = 0.1)", "Dense(3, UseBias = false)")]
    [InlineData("Dense(3, InitStd = /* small */ 0.1 , UseBias = false)", "Dense(3, UseBias = false)")]
    public Task An_argument_goes_with_its_comma_and_comments_stay(string before, string after) => FixRun.VerifyAsync(
        new RemoveArgumentFixProvider(),
        $"using NetGen;\n[Network(4)]\n[{before}]\npartial class Net;",
        $"using NetGen;\n[Network(4)]\n[{after}]\npartial class Net;");

    [Fact]
    public Task All_of_a_document_go_at_once() => FixRun.VerifyAllAsync(
        new RemoveArgumentFixProvider(),
        """
        using NetGen;

        [Network(4)]
        [Dense(8, InitMin = -1, Activation = Activation.ReLU, InitMax = 1, InitStd = 0.1), Dense(8, Activation.ReLU, InitMean = 0)]
        [Dense(3, InitMin = -1, InitMax = 1)]
        partial class First;

        [Network(4)]
        [Dense(3, Init = Init.HeNormal, InitGain = 1, InitSparsity = 0.1)]
        partial class Second;
        """,
        """
        using NetGen;

        [Network(4)]
        [Dense(8, Activation = Activation.ReLU), Dense(8, Activation.ReLU)]
        [Dense(3)]
        partial class First;

        [Network(4)]
        [Dense(3, Init = Init.HeNormal, InitGain = 1)]
        partial class Second;
        """);

    [Fact]
    public async Task The_fix_names_what_it_removes() => Assert.Equal(
        ["Remove 'InitStd = 0.1'"],
        await FixRun.TitlesAsync(new RemoveArgumentFixProvider(), "using NetGen; [Network(4)] [Dense(3, InitStd = 0.1)] partial class Net;"));
}
