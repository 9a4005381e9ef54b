using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class RemoveLayerFixTests
{
    [Fact]
    public Task A_layer_goes_with_its_line_and_comments_above_it_stay() => FixRun.VerifyAsync(
        new RemoveLayerFixProvider(),
        """
        using NetGen;

        [Network(4)]
        // The stem.
        [Dense(4, Name = "stem")]
        // The branch.
        [Dense(5)] // unused
        [Dropout(0.5, From = "stem")]
        partial class Net;
        """,
        """
        using NetGen;

        [Network(4)]
        // The stem.
        [Dense(4, Name = "stem")]
        // The branch.
        [Dropout(0.5, From = "stem")]
        partial class Net;
        """);

    [Theory]
    [InlineData("[Network(4), Dense(4), Dense(5), Dropout(0.5, From = \"dense1\")] partial class Net;", "[Network(4), Dense(4), Dropout(0.5, From = \"dense1\")] partial class Net;")]
    [InlineData("[Network(4), Dense(4)] [Dense(5)] [Dropout(0.5, From = \"dense1\")] partial class Net;", "[Network(4), Dense(4)] [Dropout(0.5, From = \"dense1\")] partial class Net;")]
    [InlineData("[Network(4)]\n[Dense(4),\n Dense(5)]\n[Dropout(0.5, From = \"dense1\")] partial class Net;", "[Network(4)]\n[Dense(4)]\n[Dropout(0.5, From = \"dense1\")] partial class Net;")]
    [InlineData("/// <summary>Mine.</summary>\n[Dense(4)]\n[Network(4)]\n[Dense(5, From = \"input\")]\npartial class Net;", "/// <summary>Mine.</summary>\n[Network(4)]\n[Dense(5, From = \"input\")]\npartial class Net;")]
    [InlineData("[Network(4)]\r\n\t[Dense(4)]\r\n\t[Dense(5, From = \"input\")]\r\npartial class Net;", "[Network(4)]\r\n\t[Dense(5, From = \"input\")]\r\npartial class Net;")]
    public Task Brackets_and_layout_are_kept(string before, string after) =>
        FixRun.VerifyAsync(new RemoveLayerFixProvider(), "using NetGen;\n" + before, "using NetGen;\n" + after);

    [Fact]
    public Task Layers_that_get_another_number_keep_their_names_if_one_of_them_is_referred_to() => FixRun.VerifyAsync(
        new RemoveLayerFixProvider(),
        """
        using NetGen;
        [Network(4)]
        [Dense(4)]
        [Dense(5)]
        [Dense(4, From = "dense1")]
        [Dense(4)]
        [Add("dense3")]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(4)]
        [Dense(4)]
        [Dense(4, From = "dense1", Name = "dense3")]
        [Dense(4, Name = "dense4")]
        [Add("dense3")]
        partial class Net;
        """);

    [Fact]
    public Task All_unread_layers_of_a_document_are_removed_at_once() => FixRun.VerifyAllAsync(
        new RemoveLayerFixProvider(),
        """
        using NetGen;
        [Network(4)]
        [Dense(4), Dense(5, From = "input"), Dense(6, From = "input"), LayerNorm(From = "input")]
        [BatchNorm(From = "input")]
        partial class First;

        [Network(4)]
        [Flatten]
        [Dense(6, From = "input")]
        partial class Second;
        """,
        """
        using NetGen;
        [Network(4)]
        [BatchNorm(From = "input")]
        partial class First;

        [Network(4)]
        [Dense(6, From = "input")]
        partial class Second;
        """);

    [Fact]
    public Task The_last_attributes_in_brackets_can_be_removed_at_once() => FixRun.VerifyAllAsync(
        new RemoveLayerFixProvider(),
        "using NetGen;\n[Network(4), Dense(5), Flatten(From = \"input\")]\n[Dense(6, From = \"input\")] partial class Net;",
        "using NetGen;\n[Network(4)]\n[Dense(6, From = \"input\")] partial class Net;");
}
