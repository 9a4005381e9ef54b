using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class NearestNameFixTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4)] [Add( \"Dense1\" /* kept */)] partial class Net;", "[Network(4)] [Dense(4)] [Dense(4)] [Add( \"dense1\" /* kept */)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4)] [Add(layer: @\"dense11\")] partial class Net;", "[Network(4)] [Dense(4)] [Dense(4)] [Add(layer: \"dense1\")] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4, UseBias = false, From = nameof(Net.dense))] [Add(\"dense1\")] partial class Net { int dense; }", "[Network(4)] [Dense(4)] [Dense(4, UseBias = false, From = \"dense1\")] [Add(\"dense1\")] partial class Net { int dense; }")]
    [InlineData("[Network(4)] [Dense(4, Name = \"größe\")] [Concat(\"grösse\")] partial class Net;", "[Network(4)] [Dense(4, Name = \"größe\")] [Concat(\"größe\")] partial class Net;")]
    public Task The_nearest_name_takes_the_place_of_the_value_only(string before, string after) =>
        FixRun.VerifyAsync(new NearestNameFixProvider(), "using NetGen;\n" + before, "using NetGen;\n" + after);

    [Fact]
    public Task All_names_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new NearestNameFixProvider(),
        """
        using NetGen;
        [Network(4)]
        [Dense(4, From = "inptu")]
        [Dense(4, Name = "second")]
        [Add("densel")]
        [Concat("secnd")]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(4)]
        [Dense(4, From = "input")]
        [Dense(4, Name = "second")]
        [Add("dense1")]
        [Concat("second")]
        partial class Net;
        """);

    [Fact]
    public async Task The_title_tells_the_name() => Assert.Equal(["Use 'dense1'"], await FixRun.TitlesAsync(
        new NearestNameFixProvider(), "using NetGen; [Network(4)] [Dense(4)] [Dense(4)] [Add(\"dnse1\")] partial class Net;"));
}
