using System.CommandLine;
using System.Text.Json;
using NetGen.Benchmarks.Machine;
using Spectre.Console;

namespace NetGen.Benchmarks.Speed;

/// <summary>Measures the workloads against what the machine can do.</summary>
internal static class SpeedCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<string[]> only = new("--only") { Description = "Only rows whose name starts with one of these, such as W3 or \"W4 train\".", AllowMultipleArgumentsPerToken = true };
        Option<int> samples = new("--samples") { Description = "Samples of each row, of about 2 ms.", DefaultValueFactory = _ => 60 };
        Option<int> width = new("--width") { Description = "Bits of a vector.", DefaultValueFactory = _ => VectorWidth.Bits };
        Option<int> threads = new("--threads") { Description = "Threads of a training step; with more than one, nothing is pinned.", DefaultValueFactory = _ => 1 };
        Option<int?> core = new("--core") { Description = "The core to stay on; without it, the last of those that may be used." };
        Option<FileInfo?> json = new("--json") { Description = "Where to write the figures as JSON." };
        Option<FileInfo?> output = new("--out") { Description = "Where to write the table as Markdown." };
        width.AcceptOnlyFromAmong([.. VectorWidth.All.Select(bits => $"{bits}")]);
        samples.Validators.Add(result => RequirePositive(result, samples));
        threads.Validators.Add(result => RequirePositive(result, threads));
        Command command = new("speed", "Measures the workloads against what the machine can do.") { only, samples, width, threads, core, json, output };
        command.SetAction(result =>
        {
            if (VectorWidth.NeedsSwitch(result.GetValue(width)))
            {
                return VectorWidth.RunAgain(result.GetValue(width), Environment.GetCommandLineArgs().Skip(1));
            }

            SpeedRow[] rows = Select(result.GetValue(only) ?? []);
            if (rows.Length == 0)
            {
                Console.Error.WriteLine($"No row's name starts so; the rows are {string.Join("; ", SpeedRow.All.Select(row => row.Name))}.");
                return 1;
            }

            if (result.GetValue(threads) == 1)
            {
                Core.Pin(result.GetValue(core));
            }

            SpeedReport report = Measure(rows, result.GetValue(samples), result.GetValue(threads));
            SpeedTable.Print(report);
            Write(result.GetValue(json), () => JsonSerializer.Serialize(report, Json) + "\n");
            Write(result.GetValue(output), () => SpeedDocument.Of(report));
            return 0;
        });
        return command;
    }

    private static SpeedRow[] Select(string[] only)
    {
        string[] starts = [.. only.SelectMany(part => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return [.. SpeedRow.All.Where(row => starts.Length == 0 || starts.Any(start => row.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))];
    }

    private static SpeedReport Measure(SpeedRow[] rows, int samples, int threads) => Console.IsOutputRedirected
        ? SpeedMeasurement.Run(rows, samples, threads, _ => { })
        : AnsiConsole.Progress().HideCompleted(true).AutoClear(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask("measuring", maxValue: 1);
            return SpeedMeasurement.Run(rows, samples, threads, share => task.Value = share);
        });

    private static void Write(FileInfo? file, Func<string> text)
    {
        if (file is not null)
        {
            File.WriteAllText(file.FullName, text());
        }
    }

    private static void RequirePositive(System.CommandLine.Parsing.OptionResult result, Option<int> option)
    {
        if (result.GetValue(option) < 1)
        {
            result.AddError($"{option.Name} takes a number of at least 1.");
        }
    }
}
