using Microsoft.CodeAnalysis;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Pipeline.Tests.Incrementality;

/// <summary>A network is analysed once for each change of its declaration, for the generator and all analyzers together.</summary>
public sealed class SharedAnalysisTests
{
    private const string Network = "[Network(5)] [Dense(4, Activation.GELU)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net { }";
    private const string Other = "static class Other { public static int Value => 1; }";

    [Theory]
    [InlineData(1, "=> 1", "=> 2")]
    [InlineData(0, "class Net { }", "class Net { int Twice(int value) => 2 * value; }")]
    public void An_edit_elsewhere_leaves_the_generator_nothing_to_do_and_the_analyzers_the_same_analysis(int source, string from, string to)
    {
        GeneratorRun before = GeneratorRun.Of(Network, Other);
        GeneratorRun after = before.Edit(source, from, to);

        Assert.Equal([IncrementalStepRunReason.Cached], after.Reasons(NetworkGenerator.ModelStep));
        Assert.Equal([IncrementalStepRunReason.Cached], after.OutputReasons());
        Assert.Same(AnalysisIn(before.Output), AnalysisIn(after.Output));
    }

    [Fact]
    public void An_edit_of_the_declaration_is_another_analysis()
    {
        GeneratorRun before = GeneratorRun.Of(Network, Other);
        Assert.NotSame(AnalysisIn(before.Output), AnalysisIn(before.Edit(0, "Dense(4", "Dense(6").Output));
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("{ public override string ToString() => \"mine\"; }")]
    public void The_analyzers_share_the_analysis_that_the_generator_made_before_there_were_generated_members(string members)
    {
        GeneratorRun run = GeneratorRun.Of(Network.Replace("{ }", members, StringComparison.Ordinal));
        Assert.Same(AnalysisIn(run.Input), AnalysisIn(run.Output));
    }

    [Fact]
    public void Of_two_networks_that_differ_only_in_a_ToString_each_keeps_or_gets_its_own()
    {
        string written = GeneratorRun.Of(Network.Replace("{ }", "{ public override string ToString() => \"mine\"; }", StringComparison.Ordinal)).Files.Single().Text;
        string unwritten = GeneratorRun.Of(Network).Files.Single().Text;
        Assert.DoesNotContain("ToString() => Summary", written, StringComparison.Ordinal);
        Assert.Contains("ToString() => Summary", unwritten, StringComparison.Ordinal);
    }

    private static NetworkAnalysis AnalysisIn(Compilation compilation)
    {
        NetworkDeclaration declaration = DeclarationReader.Describe(compilation.GetTypeByMetadataName("Net")!, default);
        return NetworkAnalysis.Of(declaration);
    }
}
