using System.CommandLine;
using System.Globalization;
using NetGen.Benchmarks.Growth.Plots;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;
using Spectre.Console;

namespace NetGen.Benchmarks.Growth;

/// <summary>Measures how speed changes with the size of networks, batches and images, and draws it.</summary>
internal static class GrowthCommand
{
    private const ulong Seed = 1;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<string[]> only = new("--only") { Description = "Only some of what can grow.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. GrowthTheme.All.Select(theme => theme.Name)]);
        Option<int> samples = new("--samples") { Description = "Samples of each point, of about 2 ms.", DefaultValueFactory = _ => 21 };
        samples.Validators.Add(result => SpeedOptions.RequirePositive(result, samples));
        Option<DirectoryInfo?> output = new("--out") { Description = "The folder to write the plots to, as growth-….svg." };
        Option<int?> core = new("--core") { Description = "The core to stay on; without it, the last of those that may be used." };
        Command command = new("growth", "Measures how speed changes with the size of networks, batches and images.") { only, samples, output, core };
        command.SetAction(result =>
        {
            Core.Pin(result.GetValue(core));
            string[] names = result.GetValue(only) ?? [];
            foreach (GrowthTheme theme in GrowthTheme.All.Where(theme => names.Length == 0 || names.Contains(theme.Name)))
            {
                LogPlot plot = Measure(theme, result.GetValue(samples));
                Print(plot);
                if (result.GetValue(output) is { } folder)
                {
                    File.WriteAllText(Path.Combine(folder.FullName, $"growth-{theme.Name}.svg"), plot.ToSvg());
                }
            }
        });
        return command;
    }

    private static LogPlot Measure(GrowthTheme theme, int samples)
    {
        var lines = theme.Rows();
        SpeedSubject[] subjects = [.. lines.SelectMany(line => line.Rows).Select(point => SpeedSubject.Of(point.Row, RowData.Of(point.Row), () => point.Row.Workload.Create(Seed), threads: 1))];
        using MachineProbes machine = new(subjects.Select(subject => subject.Work.WeightBytes));
        VisibleRounds.Run([.. machine.Series, .. subjects.Select(subject => subject.NetGen)], samples);
        double peak = machine.Peak * 1e-9;
        string date = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Queue<SpeedSubject> measured = new(subjects);
        return new LogPlot(
            theme.Title,
            theme.Axis,
            "GFLOP/s",
            (peak, $"peak of the core, {SpeedText.Digits(peak)} GFLOP/s"),
            [.. lines.Select(line => Line(line.Line, [.. line.Rows.Select(point => (point.Size, measured.Dequeue()))], machine))],
            $"{date}, {ProcessorName.Value}, .NET {Environment.Version}, vectors of {VectorWidth.Bits} bits, one thread; operations on padding are not counted");
    }

    private static PlotLine Line(string name, IReadOnlyList<(int Size, SpeedSubject Subject)> points, MachineProbes machine)
    {
        // In training, arithmetic and the optimizer's pass add up; a bound from memory alone would say little.
        bool isBound = points.Any(point => point.Subject.Row.Task == SpeedTask.Predict && Floor.Of(point.Subject.Work, machine).IsBandwidthBound);
        return new PlotLine(name, [.. points.Select(point => ((double)point.Size, Gflops(point.Subject, point.Subject.NetGen.Seconds)))])
        {
            Limits = isBound ? [.. points.Select(point => ((double)point.Size, Gflops(point.Subject, Floor.Of(point.Subject.Work, machine).Seconds)))] : [],
        };
    }

    private static double Gflops(SpeedSubject subject, double seconds) => subject.Work.Flops / seconds * 1e-9;

    private static void Print(LogPlot plot)
    {
        Table table = new() { Title = new TableTitle($"{plot.Title}, GFLOP/s".EscapeMarkup()), Border = TableBorder.Simple };
        table.AddColumn(plot.XTitle);
        foreach (PlotLine line in plot.Lines)
        {
            table.AddColumn(new TableColumn(line.Name).RightAligned());
        }

        foreach (double size in plot.Lines.SelectMany(line => line.Points).Select(point => point.X).Distinct().Order())
        {
            table.AddRow([$"{size:0}", .. plot.Lines.Select(line => line.Points.Where(point => point.X == size).Select(point => SpeedText.Digits(point.Y)).SingleOrDefault("–"))]);
        }

        AnsiConsole.Write(table);
    }
}
