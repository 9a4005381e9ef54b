using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Pipeline.Tests;

/// <summary>The generator run over a user's sources, able to run on after an edit as in an editor.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, CancellationToken cancellation)
    {
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, cancellation);
        Input = compilation;
        Output = output;
        Result = this.driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    /// <summary>What the user wrote.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>What the user wrote with what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated text by file name, in the order in which it was handed over.</summary>
    public (string Name, string Text)[] Files =>
        [.. Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];

    public static GeneratorRun Of(params string[] sources) => Of(TestCompilation.Of(sources), default);

    public static GeneratorRun Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], driverOptions: options);
        return new GeneratorRun(driver, compilation, cancellation);
    }

    /// <summary>The run after one source was edited.</summary>
    public GeneratorRun Edit(int source, string from, string to)
    {
        SyntaxTree before = Input.SyntaxTrees[source];
        string text = before.ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        SyntaxTree after = before.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(from, to, StringComparison.Ordinal)));
        return On(Input.ReplaceSyntaxTree(before, after));
    }

    /// <summary>The run after a source was added.</summary>
    public GeneratorRun Add(string source) => On(Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)Input.SyntaxTrees[0].Options, "Added.cs")));

    /// <summary>The run after a source was removed.</summary>
    public GeneratorRun Remove(int source) => On(Input.RemoveSyntaxTrees(Input.SyntaxTrees[source]));

    /// <summary>What became of a named step, in the order of the declarations.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>What became of the files, in the order of the declarations.</summary>
    public IncrementalStepRunReason[] OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private GeneratorRun On(CSharpCompilation compilation) => new(driver, compilation, default);
}
