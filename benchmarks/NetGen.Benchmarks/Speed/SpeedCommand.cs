using System.CommandLine;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Speed;

/// <summary>Measures the workloads against what the machine can do.</summary>
internal static class SpeedCommand
{
    private const ulong Seed = 1;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        SpeedOptions options = new();
        Option<int> width = new("--width") { Description = "Bits of a vector.", DefaultValueFactory = _ => VectorWidth.Bits };
        Option<int> threads = new("--threads") { Description = "Threads of a training step; with more than one, nothing is pinned, and one thread is measured beside.", DefaultValueFactory = _ => 1 };
        width.AcceptOnlyFromAmong([.. VectorWidth.All.Select(bits => $"{bits}")]);
        threads.Validators.Add(result => SpeedOptions.RequirePositive(result, threads));
        Command command = new("speed", "Measures the workloads against what the machine can do.") { width, threads };
        options.AddTo(command);
        command.SetAction(result =>
        {
            if (VectorWidth.NeedsSwitch(result.GetValue(width)))
            {
                return VectorWidth.RunAgain(result.GetValue(width), Environment.GetCommandLineArgs().Skip(1));
            }

            int count = result.GetValue(threads);
            if (count == 1)
            {
                options.Pin(result);
            }

            SpeedSubject[] subjects = [.. options.Rows(result).Select(row => SpeedSubject.Of(row, RowData.Of(row), () => row.Workload.Create(Seed), count))];
            SpeedReport report = SpeedMeasurement.Run(subjects, options.Samples(result), count);
            options.Publish(result, report, count == 1 ? $"speed {VectorWidth.Bits}" : $"threads {count}");
            return 0;
        });
        return command;
    }
}
