using System.CommandLine;

namespace NetGen.Benchmarks.Editor;

/// <summary>Measures what the generator and the analyzers cost an editor, and writes the document.</summary>
internal static class EditorCommand
{
    private const int SmallLayers = 10;
    private const int WarmingRounds = 12;

    /// <summary>Far from those that are measured: a declaration that was seen before costs little.</summary>
    private const int FirstWarmingVariant = 500;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<FileInfo?> output = new("--out") { Description = "Where to write the document; without it, it is printed." };
        Option<string?> only = new("--only") { Description = "Only the networks whose name contains this." };
        Option<int> rounds = new("--rounds") { Description = "Edits that are measured of each kind and network.", DefaultValueFactory = _ => 25 };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds takes a number of at least 1.");
            }
        });
        Command command = new("editor", "Measures what the generator and the analyzers cost an editor after an edit.") { output, only, rounds };
        command.SetAction(async (result, _) =>
        {
            EditorSubject[] subjects = [.. EditorSubject.All.Where(subject => result.GetValue(only) is not { } part || subject.Name.Contains(part, StringComparison.OrdinalIgnoreCase))];
            if (subjects.Length == 0)
            {
                await Console.Error.WriteLineAsync($"No network's name contains '{result.GetValue(only)}'; the networks are {string.Join(", ", EditorSubject.All.Select(subject => subject.Name))}.");
                return 1;
            }

            string document = EditorDocument.Of(await MeasureAsync(subjects, result.GetValue(rounds)), result.GetValue(rounds));
            if (result.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, document);
            }
            else
            {
                Console.Write(document);
            }

            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<EditorTimes>> MeasureAsync(IReadOnlyList<EditorSubject> subjects, int rounds)
    {
        // The first networks would else be measured while the code that all have in common is still compiled for the first time.
        foreach (EditorSubject subject in EditorSubject.All.Where(subject => subject.Layers <= SmallLayers))
        {
            await new EditorMeasurement(subject, FirstWarmingVariant).RunAsync(WarmingRounds);
        }

        var results = new List<EditorTimes>();
        foreach (EditorSubject subject in subjects)
        {
            EditorTimes times = await new EditorMeasurement(subject, 0).RunAsync(rounds);
            results.Add(times);
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"{subject.Name,-28} generator {times.Generator.Median,7:0.00} ms, analyzers {times.Analyzers.Median,6:0.00} ms; elsewhere {times.GeneratorElsewhere.Median,6:0.00} ms and {times.AnalyzersElsewhere.Median,6:0.00} ms; {times.Lines} lines"));
        }

        return results;
    }
}
