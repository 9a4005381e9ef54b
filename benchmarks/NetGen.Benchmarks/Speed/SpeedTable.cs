using Spectre.Console;

namespace NetGen.Benchmarks.Speed;

/// <summary>A report on the terminal.</summary>
internal static class SpeedTable
{
    private const int WidthOfFiles = 200;

    /// <summary>Prints it.</summary>
    public static void Print(SpeedReport report)
    {
        // Not broken into lines of the terminal's width: a file has none.
        Console.WriteLine(SpeedText.Machine(report));
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        Table table = new() { Border = TableBorder.Simple };
        IReadOnlyList<SpeedColumns> columns = SpeedColumns.Of(report);
        foreach (SpeedColumns column in columns)
        {
            TableColumn title = new(column.Title.EscapeMarkup());
            table.AddColumn(column == columns[0] ? title : title.RightAligned());
        }

        foreach (SpeedResult row in report.Rows)
        {
            table.AddRow([.. columns.Select(column => column.Cell(row).EscapeMarkup())]);
        }

        AnsiConsole.Write(table);
    }
}
