using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Compilations;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Whatever is declared, the generator writes something that compiles, or nothing; it never throws.</summary>
public class GeneratorRobustnessTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("[Network(4)] [Dense(1)] partial class Net; [Network(5)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] partial class Net; [Dense(1)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] partial struct Net;")]
    [InlineData("[Network(4)] [Dense(1)] static class Net<T>;")]
    [InlineData("[Network(4)] [Dense(1)] interface Net;")]
    [InlineData("[Network(4)] [Dense(1)] partial class Net(int width);")]
    [InlineData("[Network(4)] [Dense( ] partial class Net")]
    [InlineData("[Network] partial class { }")]
    [InlineData("namespace A { [Network(4)] [Dense(1)] partial class B; partial class C { [Network(4)] [Dense(1)] partial class B; } }")]
    public void An_odd_declaration_does_not_make_the_generator_throw(string source) => Run(TestCompilation.Of(source));

    [Fact]
    public void What_is_generated_for_random_declarations_compiles()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int sound = 0;
        for (int trial = 0; sound < 12; trial++)
        {
            string source = new RandomDeclaration(random, wildness: trial % 4 == 0 ? 0.4 : 0).Source();
            Assert.True(trial < 500, $"Seed {seed}: only {sound} of {trial} declarations were sound.");
            try
            {
                Compilation generated = Run(TestCompilation.Of(source));
                Assert.Empty(generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
                sound += generated.SyntaxTrees.Last().ToString().Contains("No network could be made of the declaration", StringComparison.Ordinal) ? 0 : 1;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, trial {trial}:\n{source}", exception);
            }
        }
    }

    private static Compilation Run(Compilation compilation)
    {
        GeneratorDriverRunResult result = CSharpGeneratorDriver.Create(new NetworkGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _)
            .GetRunResult();
        Assert.Null(Assert.Single(result.Results).Exception);
        return generated;
    }
}
