using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;

namespace NetGen.Generator.Tests.Compilations;

/// <summary>Runs all of NetGen's analyzers, so that a test of one rule fails when another rule gives a false alarm.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(NetworkTypeAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The diagnostics of the analyzers, in source order. An exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer.GetType().Name} threw", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The diagnostics of some rules, in source order.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, params string[] rules) =>
        [.. (await AnalyzeAsync(compilation)).Where(diagnostic => rules.Contains(diagnostic.Id))];

    /// <summary>Checks that exactly the marked places of a source are reported under a rule, whatever other rules find there as well.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyOnlyAsync(string rule, string source)
    {
        MarkedSource marked = MarkedSource.Parse(source);
        CSharpCompilation compilation = TestCompilation.Of(marked.Text);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(compilation, rule);
        Assert.Equal(Expected(rule, [marked]), found.Select(TextOf));
        return found;
    }

    /// <summary>Checks that exactly the marked places of some sources are reported, unnamed marks under a given rule.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string rule, params string[] sources)
    {
        MarkedSource[] marked = [.. sources.Select(MarkedSource.Parse)];
        CSharpCompilation compilation = TestCompilation.Of([.. marked.Select(source => source.Text)]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(compilation);
        Assert.Equal(Expected(rule, marked), found.Select(diagnostic => TextOf(diagnostic)));
        return found;
    }

    /// <summary>Checks that nothing is reported.</summary>
    public static Task VerifyCleanAsync(params string[] sources) => VerifyAsync("", sources);

    private static IEnumerable<string> Expected(string rule, MarkedSource[] sources) =>
        sources.SelectMany((source, index) => source.Marks
            .OrderBy(mark => mark.Span.Start)
            .ThenBy(mark => mark.Id ?? rule, StringComparer.Ordinal)
            .Select(mark => $"Source{index}.cs {mark.Id ?? rule} at '{source.Text.Substring(mark.Span.Start, mark.Span.Length)}' {mark.Span}"));

    private static string TextOf(Diagnostic diagnostic)
    {
        Location location = diagnostic.Location;
        return $"{location.SourceTree?.FilePath} {diagnostic.Id} at '{location.SourceTree?.GetText().ToString(location.SourceSpan)}' {location.SourceSpan}";
    }
}
