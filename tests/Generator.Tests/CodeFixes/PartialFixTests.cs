using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class PartialFixTests
{
    [Theory]
    [InlineData("[NetGen.Network(4)]\n[NetGen.Dense(1)]\nclass Net;", "[NetGen.Network(4)]\n[NetGen.Dense(1)]\npartial class Net;")]
    [InlineData("/// <summary>Mine.</summary>\n[NetGen.Network(4), NetGen.Dense(1)] // kept\npublic sealed /* kept */ class Net { }", "/// <summary>Mine.</summary>\n[NetGen.Network(4), NetGen.Dense(1)] // kept\npublic sealed /* kept */ partial class Net { }")]
    [InlineData("[NetGen.Network(4)] [NetGen.Dense(1)] internal\r\n    record class Net;", "[NetGen.Network(4)] [NetGen.Dense(1)] internal\r\n    partial record class Net;")]
    public Task A_class_is_made_partial_and_all_else_stays(string before, string after) => FixRun.VerifyAsync(new PartialFixProvider(), before, after);

    [Fact]
    public Task All_types_around_a_network_are_made_partial() => FixRun.VerifyAsync(
        new PartialFixProvider(),
        "static class A { partial struct B { partial interface C {\n[NetGen.Network(4)] [NetGen.Dense(1)] partial class Net; } } }",
        "static partial class A { partial struct B { partial interface C {\n[NetGen.Network(4)] [NetGen.Dense(1)] partial class Net; } } }");

    [Fact]
    public Task All_networks_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new PartialFixProvider(),
        """
        using NetGen;
        class Outer
        {
            class Middle
            {
                [Network(4)] [Dense(1)]
                class First;

                [Network(4)] [Dense(1)]
                partial class Second;
            }
        }

        [Network(4)]
        [Dense(1)]
        class Third;
        """,
        """
        using NetGen;
        partial class Outer
        {
            partial class Middle
            {
                [Network(4)] [Dense(1)]
                partial class First;

                [Network(4)] [Dense(1)]
                partial class Second;
            }
        }

        [Network(4)]
        [Dense(1)]
        partial class Third;
        """);

    [Fact]
    public async Task No_fix_is_offered_where_partial_would_not_help() => Assert.Empty(await FixRun.TitlesAsync(
        new PartialFixProvider(), "[NetGen.Network(4)] [NetGen.Dense(1)] static partial class Net;"));

    [Fact]
    public async Task The_title_names_the_types() => Assert.Equal(["Make 'Outer' partial"], await FixRun.TitlesAsync(
        new PartialFixProvider(), "class Outer { [NetGen.Network(4)] [NetGen.Dense(1)] partial class Net; }"));
}
