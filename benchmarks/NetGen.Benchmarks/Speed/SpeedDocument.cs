using System.Text;

namespace NetGen.Benchmarks.Speed;

/// <summary>A report in Markdown.</summary>
internal static class SpeedDocument
{
    /// <summary>The text, with \n as line ends.</summary>
    public static string Of(SpeedReport report)
    {
        IReadOnlyList<SpeedColumns> columns = SpeedColumns.Of(report);
        StringBuilder text = new();
        text.Append("Measured ").Append(report.Date).Append(": ").Append(SpeedText.Machine(report)).Append(".\n\n");
        Row(text, columns.Select(column => column.Title));
        Row(text, columns.Select(column => column == columns[0] ? "---" : "---:"));
        foreach (SpeedResult row in report.Rows)
        {
            Row(text, columns.Select(column => column.Cell(row)));
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
