extern alias Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;
using NetGen.Benchmarks.Timing;
using Generator::NetGen.Generator;

namespace NetGen.Benchmarks.Editor;

/// <summary>Edits a network again and again, and a file beside it, as an editor sees it: one process, warm.</summary>
internal sealed class EditorMeasurement
{
    private const int WarmingBatches = 3;
    private const int WarmingRounds = 10;
    private const int SlowestShown = 5;
    private static readonly TimeSpan BackgroundCompilation = TimeSpan.FromMilliseconds(300);

    private readonly EditorSubject subject;
    private readonly MeasuredAnalyzer[] analyzers =
    [
        .. typeof(NetworkTypeAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => new MeasuredAnalyzer((DiagnosticAnalyzer)Activator.CreateInstance(type)!)),
    ];

    private SyntaxTree? generated;
    private int variant;
    private UserProject project;
    private GeneratorDriver driver = CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public EditorMeasurement(EditorSubject subject, int firstVariant)
    {
        this.subject = subject;
        variant = firstVariant;
        project = UserProject.Of(subject, variant);
    }

    /// <summary>Measures a number of edits, after some that warm up. No two edits give the same declaration.</summary>
    public async Task<EditorTimes> RunAsync(int rounds)
    {
        var edits = new List<Edit>();
        var parts = new List<double[]>();
        for (int batch = 0; batch < WarmingBatches; batch++)
        {
            await MeasureAsync(WarmingRounds, [], []);
            // Code that was called often is compiled anew in the background, when nothing new has been called for a while; twice.
            await Task.Delay(BackgroundCompilation);
        }

        await MeasureAsync(rounds, edits, parts);
        return Summarize(edits, parts);
    }

    private async Task MeasureAsync(int rounds, List<Edit> edits, List<double[]> parts)
    {
        for (int round = 0; round < rounds; round++)
        {
            EditNetwork();
            CollectWhatOthersLeft();
            parts.Add(GeneratorParts.Measure(project));
            edits.Add(await MeasureAsync());
        }
    }

    private void EditNetwork() => project = project.WithNetwork(subject, ++variant);

    /// <summary>
    /// Roslyn leaves far more garbage behind than the generator, and whoever allocates next would pay for it. What the
    /// generator and the analyzers themselves leave is collected on their time.
    /// </summary>
    private static void CollectWhatOthersLeft() => GC.Collect();

    private async Task<Edit> MeasureAsync()
    {
        EditNetwork();
        CollectWhatOthersLeft();
        (double generator, Compilation output) = RunGenerators(IncrementalStepRunReason.Modified);
        await AnalyzeAsync(output);
        double[] byAnalyzer = [.. analyzers.Select(analyzer => analyzer.Milliseconds)];

        project = project.WithOther(variant);
        CollectWhatOthersLeft();
        (double elsewhere, output) = RunGenerators(IncrementalStepRunReason.Cached);
        await AnalyzeAsync(output);
        return new Edit(generator, byAnalyzer, elsewhere, analyzers.Sum(analyzer => analyzer.Milliseconds));
    }

    /// <summary>Runs the generators and checks that the network's model was made anew, or was not.</summary>
    private (double Milliseconds, Compilation Output) RunGenerators(IncrementalStepRunReason expected)
    {
        double start = ThreadClock.Milliseconds;
        driver = driver.RunGenerators(project.Compilation);
        double milliseconds = ThreadClock.Milliseconds - start;

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        IncrementalStepRunReason reason = result.TrackedSteps[NetworkGenerator.ModelStep].Single().Outputs.Single().Reason;
        if (result.Exception is not null || (reason != expected && reason != IncrementalStepRunReason.New))
        {
            throw new InvalidOperationException($"The model of '{subject.Name}' is {reason} where {expected} was due.", result.Exception);
        }

        // An editor keeps the tree of a generated file whose text is the same. Both its parsing and the table of the compilation's
        // declarations are what the compiler itself needs first.
        SyntaxTree latest = result.GeneratedSources.Single().SyntaxTree;
        generated = generated is not null && generated.GetText().ContentEquals(latest.GetText()) ? generated : latest;
        Compilation output = project.Compilation.AddSyntaxTrees(generated);
        _ = output.GetTypeByMetadataName(UserProject.NetworkClass);
        return (milliseconds, output);
    }

    private async Task AnalyzeAsync(Compilation output)
    {
        foreach (MeasuredAnalyzer analyzer in analyzers)
        {
            analyzer.Reset();
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{((MeasuredAnalyzer)analyzer).Name} threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        await output.WithAnalyzers([.. analyzers], options).GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(project.NetworkFile), filterSpan: null, default);
        if (analyzers.Any(analyzer => analyzer.Milliseconds == 0))
        {
            throw new InvalidOperationException($"An analyzer did not run on '{subject.Name}'.");
        }
    }

    private EditorTimes Summarize(List<Edit> edits, List<double[]> parts)
    {
        string text = driver.GetRunResult().Results.Single().GeneratedSources.Single().SourceText.ToString();
        return new EditorTimes(
            subject,
            new Spread(edits.Select(edit => edit.Generator)),
            new Spread(edits.Select(edit => edit.Analyzers.Sum())),
            new Spread(edits.Select(edit => edit.Generator + edit.Analyzers.Sum())),
            new Spread(edits.Select(edit => edit.GeneratorElsewhere)),
            new Spread(edits.Select(edit => edit.AnalyzersElsewhere)),
            [.. GeneratorParts.Names.Select((_, part) => new Spread(parts.Select(times => times[part])))],
            [.. analyzers.Select((analyzer, index) => (analyzer.Name, new Spread(edits.Select(edit => edit.Analyzers[index])))).OrderByDescending(time => time.Item2.Median).Take(SlowestShown)],
            text.Count(character => character == '\n'),
            text.Length);
    }

    private sealed record Edit(double Generator, double[] Analyzers, double GeneratorElsewhere, double AnalyzersElsewhere);
}
