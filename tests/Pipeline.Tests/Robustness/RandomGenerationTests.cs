using System.Diagnostics;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Robustness;
using Xunit.Abstractions;

namespace NetGen.Pipeline.Tests.Robustness;

/// <summary>Random declarations through the whole generator: it never throws, is never long about it, and what it writes compiles.</summary>
public sealed class RandomGenerationTests(ITestOutputHelper output)
{
    private const int LongestFile = 400_000;

    /// <summary>How much of what was generated is compiled, which takes far longer than to generate it.</summary>
    private const int CompiledCharacters = 600_000;

    private const string Stub = "No network could be made of the declaration";

    /// <summary>The constant in a file that tells of an exception in the generator.</summary>
    private const string Failure = "NG9999";

    [Fact]
    public void Networks_of_random_layers_are_generated_and_compile()
    {
        (GeneratorRun run, string[] sources, int seed) = Run(250, (random, _) => new SoundDeclaration(random).Source());
        foreach ((string name, string text) in run.Files)
        {
            Assert.True(!text.Contains(Stub, StringComparison.Ordinal), $"Seed {seed}: no network was made of\n{SourceOf(name, sources)}");
        }

        Compile(run, sources, seed);
    }

    [Fact]
    public void Wild_declarations_give_a_network_or_a_stub_and_both_compile()
    {
        (GeneratorRun run, string[] sources, int seed) = Run(250, (random, index) => new RandomDeclaration(random, wildness: index % 2 == 0 ? 0.3 : 0.03).Source());
        Assert.Contains(run.Files, file => file.Text.Contains(Stub, StringComparison.Ordinal));
        Compile(run, sources, seed);
    }

    private (GeneratorRun Run, string[] Sources, int Seed) Run(int count, Func<Random, int, string> draw)
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        string[] sources = [.. Enumerable.Range(0, count).Select(index => $"namespace N{index} {{\n{draw(random, index)}\n}}")];
        var clock = Stopwatch.StartNew();
        GeneratorRun run = Generate(sources, seed);
        output.WriteLine($"{run.Files.Length} files, {run.Files.Sum(file => (long)file.Text.Length)} characters, longest {run.Files.Max(file => file.Text.Length)}, in {clock.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(count, run.Files.Length);
        foreach ((string name, string text) in run.Files)
        {
            Assert.True(!text.Contains(Failure, StringComparison.Ordinal), $"Seed {seed}: the generator failed at\n{SourceOf(name, sources)}\n{text}");
            Assert.True(text.Length <= LongestFile, $"Seed {seed}: {text.Length} characters were generated for\n{SourceOf(name, sources)}");
        }

        return (run, sources, seed);
    }

    /// <summary>All at once; if that throws, one by one, to say which declaration it was.</summary>
    private static GeneratorRun Generate(string[] sources, int seed)
    {
        try
        {
            return GeneratorRun.Of(sources);
        }
        catch (Exception exception)
        {
            string culprit = sources.FirstOrDefault(source => Record.Exception(() => GeneratorRun.Of(source)) is not null, "none of them alone");
            throw new InvalidOperationException($"Seed {seed}:\n{culprit}", exception);
        }
    }

    private void Compile(GeneratorRun run, string[] sources, int seed)
    {
        int characters = 0;
        int[] compiled = [.. Enumerable.Range(0, sources.Length).TakeWhile(index => (characters += run.Files[index].Text.Length) <= CompiledCharacters)];
        Compilation part = run.Output.RemoveSyntaxTrees(run.Output.SyntaxTrees.Where(tree => IndexOf(tree) is { } index && index >= compiled.Length));
        Diagnostic? first = part.GetDiagnostics().FirstOrDefault(IsAboutGeneratedCode);
        Assert.True(first is null, first is null ? "" : $"Seed {seed}: {first}\n{SourceOf(Path.GetFileName(first.Location.SourceTree!.FilePath), sources)}");
        output.WriteLine($"{compiled.Length} of them compiled");

        // Declarations first, in order; then the usings; then the generated files, in the declarations' order.
        int? IndexOf(SyntaxTree tree)
        {
            string file = Path.GetFileName(tree.FilePath);
            return file.EndsWith(".g.cs", StringComparison.Ordinal) ? Number(file)
                : int.Parse(file["Source".Length..^".cs".Length]) is int source && source < sources.Length ? source
                : null;
        }
    }

    private static string SourceOf(string file, string[] sources) => sources[Number(file)];

    /// <summary>The number in a file's namespace: N7.Net.g.cs.</summary>
    private static int Number(string file) => int.Parse(file.Split('.')[0][1..]);

    /// <summary>Warnings too: users build with warnings as errors.</summary>
    private static bool IsAboutGeneratedCode(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
