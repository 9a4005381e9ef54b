using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Editor;

/// <summary>The document that says what the generator and the analyzers cost an editor.</summary>
internal static class EditorDocument
{
    /// <summary>The document's text, with \n as line ends.</summary>
    public static string Of(IReadOnlyList<EditorTimes> results, int rounds)
    {
        var text = new StringBuilder();
        text.AppendLine(Introduction(rounds));
        text.AppendLine("## After an edit of the network").AppendLine();
        Table(text, ["network", "generator", "analyzers", "together", "budget"], results.Select(Edited));
        text.AppendLine("## After an edit of another file").AppendLine();
        Table(text, ["network", "generator", "analyzers"], results.Select(times => new[] { times.Subject.Name, times.GeneratorElsewhere.ToString(), times.AnalyzersElsewhere.ToString() }));
        text.AppendLine("## The generator's parts").AppendLine();
        text.AppendLine("The declaration's time has Roslyn's binding of the attributes in it; parsing is Roslyn's reading of the generated file. Medians.").AppendLine();
        Table(text, ["network", .. GeneratorParts.Names, "lines", "characters"], results.Select(Parts));
        text.AppendLine("## The slowest analyzers").AppendLine();
        text.AppendLine("The first to look at the network's class has Roslyn bind the attributes, and reads them for all. Medians.").AppendLine();
        Table(text, ["network", "analyzers, in milliseconds"], results.Select(Slowest));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string[] Edited(EditorTimes times) =>
    [
        times.Subject.Name, times.Generator.ToString(), times.Analyzers.ToString(), times.Together.ToString(),
        times.Together.Median <= times.Subject.Budget ? $"{times.Subject.Budget:0}" : $"**{times.Subject.Budget:0}**",
    ];

    private static string[] Parts(EditorTimes times) =>
    [
        times.Subject.Name, .. times.Parts.Select(part => Spread.Text(part.Median)), Number(times.Lines), Number(times.Characters),
    ];

    private static string[] Slowest(EditorTimes times) =>
        [times.Subject.Name, string.Join(", ", times.Slowest.Select(time => $"{time.Analyzer} {Spread.Text(time.Time.Median)}"))];

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static void Table(StringBuilder text, string[] titles, IEnumerable<string[]> rows)
    {
        text.AppendLine($"| {string.Join(" | ", titles)} |");
        text.AppendLine($"| {string.Join(" | ", titles.Select((_, column) => column == 0 ? "---" : "---:"))} |");
        foreach (string[] row in rows)
        {
            text.AppendLine($"| {string.Join(" | ", row)} |");
        }

        text.AppendLine();
    }

    private static string Introduction(int rounds) => $"""
        # What NetGen costs an editor

        While a network is written, the generator and the analyzers run after every edit. This page says what that takes, and is written by

            dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- editor --out docs/editor-speed.md

        A project of one network and twenty other files, in one warm process. Each edit changes the units or channels of one layer, so that nothing is remembered from the edit before; then a line in
        another file is changed. Roslyn's `GeneratorDriver` runs the generator, what it adds is added, and `CompilationWithAnalyzers` runs all analyzers on the network's file, on one thread.
        *Generator* is the whole run of the driver, Roslyn's search for classes with `[Network]` included; Roslyn parses the generated file when it is first needed, which is in neither and shown with the parts. *Analyzers* is the time in
        NetGen's analyzers, the binding of the attributes that they ask Roslyn for included. Garbage that others left is collected before each measurement.

        {(ThreadClock.IsProcessorTime ? "Milliseconds on the processor" : "Milliseconds")}: the median of {rounds} edits, and between which values the middle 80 % lie. The budget is 10 ms for networks of up to 10 layers with weights and 100 ms for 100;
        one that is not met stands out. Measured {DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on .NET {Environment.Version}.

        """;
}
