using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Pipeline.Tests.Incrementality;

/// <summary>An editor cancels the generator at every key; it has to stop soon.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void Reading_a_declaration_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => DeclarationReader.Describe(TestCompilation.Type("Net", "[Network(4)] [Dense(1)] partial class Net;"), new CancellationToken(canceled: true)));

    [Fact]
    public void A_run_stops_when_another_generator_of_the_project_saw_the_cancellation_first()
    {
        using var cancellation = new CancellationTokenSource();
        CSharpCompilation compilation = TestCompilation.Of("[Network(4)] [Dense(1)] partial class Net;");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CancellingGenerator(cancellation).AsSourceGenerator(), new NetworkGenerator().AsSourceGenerator()]);

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, cancellation.Token));
    }

    /// <summary>Stands for the key that is pressed while the generators run, at a place that does not depend on the machine's speed.</summary>
    private sealed class CancellingGenerator(CancellationTokenSource cancellation) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (_, _) => cancellation.Cancel());
    }
}
