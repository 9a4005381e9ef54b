using System.Globalization;
using Spectre.Console;

namespace NetGen.Benchmarks.Speed;

/// <summary>A report on the terminal.</summary>
internal static class SpeedTable
{
    /// <summary>Prints it.</summary>
    public static void Print(SpeedReport report)
    {
        // Not broken into lines of the terminal's width: a file has none.
        Console.WriteLine(SpeedText.Machine(report));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("row");
        foreach (string title in new[] { "µs", "GFLOP/s", "floor µs", "ratio to floor" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (SpeedResult row in report.Rows)
        {
            table.AddRow(
                row.Name,
                SpeedText.Digits(row.Microseconds),
                SpeedText.Digits(row.Gflops),
                SpeedText.Digits(row.FloorMicroseconds),
                row.FloorRatio.ToString("0.00", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }
}
