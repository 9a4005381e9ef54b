using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class UseAutoFixTests
{
    [Theory]
    [InlineData("using NetGen;", "Dense(8, Activation.ReLU, Init = Init.Zeros)", "Dense(8, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("using NetGen;", "Dense(8, Init = NetGen.Init.Ones, Activation = Activation.ReLU)", "Dense(8, Init = NetGen.Init.Auto, Activation = Activation.ReLU)")]
    [InlineData("using NetGen; using I = NetGen.Init;", "Dense(8, Activation.ReLU, Init = I.Zeros)", "Dense(8, Activation.ReLU, Init = I.Auto)")]
    [InlineData("using NetGen; using static NetGen.Init;", "Dense(8, Activation.ReLU, Init = Zeros)", "Dense(8, Activation.ReLU, Init = Auto)")]
    [InlineData("using NetGen;", "Dense(8, Activation.ReLU, Init = (Init)1)", "Dense(8, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("using NetGen;", "Dense(8, Activation.ReLU, Init = Starts.Nothing)", "Dense(8, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("", "NetGen.Dense(8, NetGen.Activation.ReLU, Init = (NetGen.Init)1)", "NetGen.Dense(8, NetGen.Activation.ReLU, Init = NetGen.Init.Auto)")]
    [InlineData("using NetGen;", "Dense(8, Activation.ReLU, Init = Init.Constant, InitMean = 0.1)", "Dense(8, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("using NetGen;", "Dense(8, Activation.ReLU, InitMean = 0.1, Init = Init.Normal, InitStd = 0, UseBias = false)", "Dense(8, Activation.ReLU, Init = Init.Auto, UseBias = false)")]
    [InlineData("using NetGen;", "Dense(8, InitStd = 0,\n    Init = Init.Normal,\n    Activation = Activation.ReLU)", "Dense(8, Init = Init.Auto,\n    Activation = Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(8, // eight\n    Init = Init.Normal, // whatever\n    InitStd = 0)", "Dense(8, // eight\n    Init = Init.Auto // whatever\n    )")]
    public Task Auto_is_written_where_the_initialiser_stands_and_arguments_that_it_ignores_go(string usings, string before, string after)
    {
        string Source(string layer) =>
            $"{usings}\n[NetGen.Network(4)]\n[{layer}] // first\n[NetGen.Dense(3)]\npartial class Net;\n\nstatic class Starts {{ public const NetGen.Init Nothing = NetGen.Init.Zeros; }}\n";
        return FixRun.VerifyAsync(new UseAutoFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("Dense(8, Activation.ReLU)", "Dense(8, Activation.ReLU, Init = Init.Auto)")]
    [InlineData("Dense(8, Activation.ReLU /* usual */, InitMean = 1)", "Dense(8, Activation.ReLU /* usual */, Init = Init.Auto)")]
    public Task A_layer_that_inherits_its_initialiser_gets_one_of_its_own(string before, string after)
    {
        string Source(string layer) => $"using NetGen;\n[Network(4, Init = Init.Constant)]\n[{layer}]\n[Dense(3)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new UseAutoFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task The_initialisers_type_is_qualified_where_another_has_its_name() => FixRun.VerifyAsync(
        new UseAutoFixProvider(),
        """
        namespace App
        {
            class Init;

            [NetGen.Network(4, Init = NetGen.Init.Zeros)]
            [NetGen.Dense(8)]
            [NetGen.Dense(3)]
            partial class Net;
        }
        """,
        """
        namespace App
        {
            class Init;

            [NetGen.Network(4, Init = NetGen.Init.Zeros)]
            [NetGen.Dense(8, Init = NetGen.Init.Auto)]
            [NetGen.Dense(3)]
            partial class Net;
        }
        """);

    [Fact]
    public Task The_type_is_qualified_fully_where_its_namespaces_name_means_something_else() => FixRun.VerifyAsync(
        new UseAutoFixProvider(),
        """
        namespace App.NetGen
        {
            class Init;

            [global::NetGen.Network(4, Init = global::NetGen.Init.Zeros)]
            [global::NetGen.Dense(8)]
            [global::NetGen.Dense(3)]
            partial class Net;
        }
        """,
        """
        namespace App.NetGen
        {
            class Init;

            [global::NetGen.Network(4, Init = global::NetGen.Init.Zeros)]
            [global::NetGen.Dense(8, Init = global::NetGen.Init.Auto)]
            [global::NetGen.Dense(3)]
            partial class Net;
        }
        """);

    [Theory]
    [InlineData("Dense(64, Init = Init.Normal, InitStd = 2)", "Dense(64, Init = Init.Auto)")]
    [InlineData("Dense(64, InitMin = -2, InitMax = 2, Init = Init.Uniform, Name = \"wide\")", "Dense(64, Init = Init.Auto, Name = \"wide\")")]
    public Task A_written_variance_that_does_not_fit_gives_way_to_Auto(string before, string after)
    {
        string Source(string layer) => $"using NetGen;\n[Network(4)]\n[{layer}]\n[Activate(Activation.ReLU)]\n[Dense(3)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new UseAutoFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_layers_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new UseAutoFixProvider(),
        """
        using NetGen;

        [Network(4, Init = Init.Zeros)]
        [Dense(8, Activation.ReLU), Dense(8, Activation.ReLU)]
        [Dense(3)]
        partial class First;

        [Network(4)]
        [Dense(8, Activation.ReLU, Init = Init.Ones)]
        [Dense(3, Init = Init.Zeros)]
        partial class Second;
        """,
        """
        using NetGen;

        [Network(4, Init = Init.Zeros)]
        [Dense(8, Activation.ReLU, Init = Init.Auto), Dense(8, Activation.ReLU, Init = Init.Auto)]
        [Dense(3)]
        partial class First;

        [Network(4)]
        [Dense(8, Activation.ReLU, Init = Init.Auto)]
        [Dense(3, Init = Init.Zeros)]
        partial class Second;
        """);

    [Fact]
    public async Task The_fix_says_what_it_does() => Assert.Equal(
        ["Use Init.Auto"],
        await FixRun.TitlesAsync(new UseAutoFixProvider(), "using NetGen; [Network(4)] [Dense(8, Activation.ReLU, Init = Init.Zeros)] [Dense(3)] partial class Net;"));

    [Fact]
    public async Task A_diagnostic_of_the_whole_network_is_fixed_at_the_layers_that_it_names()
    {
        const string Source = "using NetGen;\n[Network(4)]\n[Dense(8, Activation.ReLU, Init = Init.Normal, InitStd = 1)]\n[Dense(8, Activation.ReLU)]\n[Dense(3, InitMin = 1)]\npartial class Net;\n";
        Document document = FixRun.DocumentOf(Source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Location At(string text) => Location.Create(tree, new TextSpan(Source.IndexOf(text, StringComparison.Ordinal), text.Length));
        Location elsewhere = Location.Create(CSharpSyntaxTree.ParseText("[NetGen.Dense(3)] partial class Net;", path: "Other.cs"), new TextSpan(1, 15));
        Diagnostic diagnostic = Diagnostic.Create(
            InitializationRules.EqualWeights, At("Network(4)"), [At("Dense(8, Activation.ReLU, Init = Init.Normal, InitStd = 1)"), At("Dense(3, InitMin = 1)"), elsewhere], "");

        (string title, string text) = await FixRun.ApplyAsync(new UseAutoFixProvider(), document, diagnostic);

        Assert.Equal("Use Init.Auto on 2 layers", title);
        Assert.Equal("using NetGen;\n[Network(4)]\n[Dense(8, Activation.ReLU, Init = Init.Auto)]\n[Dense(8, Activation.ReLU)]\n[Dense(3, Init = Init.Auto)]\npartial class Net;\n", text);
    }
}
