using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Speed;

/// <summary>The options that the commands on speed share.</summary>
internal sealed class SpeedOptions
{
    private static readonly JsonSerializerOptions JsonFormat = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly Option<string[]> only = new("--only") { Description = "Only rows whose name starts with one of these, such as W3 or \"W4 train\".", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> samples = new("--samples") { Description = "Samples of each row, of about 2 ms.", DefaultValueFactory = _ => 60 };
    private readonly Option<int?> core = new("--core") { Description = "The core to stay on; without it, the last of those that may be used." };
    private readonly Option<FileInfo?> json = new("--json") { Description = "Where to write the figures as JSON." };
    private readonly Option<FileInfo?> output = new("--out") { Description = "Where to write the table as Markdown; in a document with marks for it, it goes between them." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        samples.Validators.Add(result => RequirePositive(result, samples));
        only.Validators.Add(result =>
        {
            if (!SpeedRow.All.Any(row => IsNamed(row, result.GetValueOrDefault<string[]>())))
            {
                result.AddError($"No row's name starts so; the rows are {string.Join("; ", SpeedRow.All.Select(row => row.Name))}.");
            }
        });
        foreach (Option option in new Option[] { only, samples, core, json, output })
        {
            command.Add(option);
        }
    }

    /// <summary>The rows that were asked for.</summary>
    public IReadOnlyList<SpeedRow> Rows(ParseResult result) => [.. SpeedRow.All.Where(row => IsNamed(row, result.GetValue(only)))];

    /// <summary>The samples of each row.</summary>
    public int Samples(ParseResult result) => result.GetValue(samples);

    /// <summary>Goes to the core that was asked for, and stays there.</summary>
    public void Pin(ParseResult result) => Core.Pin(result.GetValue(core));

    /// <summary>Prints a report, and writes it where it was asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="report">The report.</param>
    /// <param name="part">The name of its place in the document.</param>
    public void Publish(ParseResult result, SpeedReport report, string part)
    {
        SpeedTable.Print(report);
        if (result.GetValue(json) is { } file)
        {
            File.WriteAllText(file.FullName, JsonSerializer.Serialize(report, JsonFormat) + "\n");
        }

        if (result.GetValue(output) is { } document)
        {
            DocumentPart.Write(document.FullName, part, SpeedDocument.Of(report));
        }
    }

    /// <summary>Complains about a number below 1.</summary>
    public static void RequirePositive(OptionResult result, Option<int> option)
    {
        if (result.GetValue(option) < 1)
        {
            result.AddError($"{option.Name} takes a number of at least 1.");
        }
    }

    private static bool IsNamed(SpeedRow row, string[]? only)
    {
        string[] starts = [.. (only ?? []).SelectMany(part => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return starts.Length == 0 || starts.Any(start => row.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
