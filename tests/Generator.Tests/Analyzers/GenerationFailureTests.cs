using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG9999: what becomes of an exception in the generator.</summary>
public class GenerationFailureTests
{
    [Theory]
    [InlineData("[[|Network(4)|]] [Dense(3)] partial class Net;")]
    [InlineData("[Dense(16, NetGen.Activation.ReLU)] [NetGen.Dense(3), [|NetGen.Network(inputShape: new[] { 4 }, Seed = 1)|]] public sealed partial class Net;")]
    [InlineData("namespace App { partial class Outer { [[|Network(1, 8, 8)|]] [Flatten] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial record Net; } }")]
    public async Task A_network_that_the_generator_fails_at_is_reported_at_its_attribute(string source)
    {
        MarkedSource marked = MarkedSource.Parse(source);
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(Generated(marked.Text, Fail)));
        Assert.Equal(("NG9999", DiagnosticSeverity.Warning, marked.Marks[0].Span), (found.Id, found.Severity, found.Location.SourceSpan));
        Assert.Equal(
            "NetGen could not finish 'Net' (NotSupportedException in GenerationFailureTests.Fail: on purpose  \"twice\"), and its members throw until it can: that is a mistake in NetGen, not in your network; "
            + "please report this message with the attributes of the class at https://github.com/netgen/netgen/issues",
            found.GetMessage());
    }

    [Fact]
    public void The_stub_compiles_without_a_word_of_the_compilers() =>
        Assert.Empty(Generated("[Network(4)] [Dense(3)] partial class Net;", Fail).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("[Network(4)] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3)] partial class Net { const int NG9999 = 1; }")]
    public async Task A_network_that_is_generated_is_not_reported(string source)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(TestCompilation.Of(source), out Compilation generated, out _);
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(generated));
    }

    [Fact]
    public async Task A_mistake_in_the_declaration_is_not_the_generators()
    {
        Compilation generated = Generated("[Network(4)] [Dense(0)] partial class Net;", Fail);
        Assert.Equal(["NG0008"], (await AnalyzerRun.AnalyzeAsync(generated)).Select(diagnostic => diagnostic.Id));
    }

    private static Compilation Generated(string source, Func<ModelResult, string> write)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator(write)).RunGeneratorsAndUpdateCompilation(TestCompilation.Of(source), out Compilation generated, out var reported);
        Assert.Empty(reported);
        return generated;
    }

    private static string Fail(ModelResult result) => throw new NotSupportedException("on purpose\r\n\"twice\"");
}
