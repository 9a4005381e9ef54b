using System.Globalization;
using System.Text;

namespace NetGen.Benchmarks.Speed;

/// <summary>A report in Markdown.</summary>
internal static class SpeedDocument
{
    /// <summary>The text, with \n as line ends.</summary>
    public static string Of(SpeedReport report)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Measured {report.Date}: {SpeedText.Machine(report)}.\n\n");
        text.Append("| row | µs | GFLOP/s | floor, µs | ratio to floor |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (SpeedResult row in report.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {SpeedText.Digits(row.Microseconds)} | {SpeedText.Digits(row.Gflops)} | {SpeedText.Digits(row.FloorMicroseconds)} | {row.FloorRatio:0.00} |\n");
        }

        return text.ToString();
    }
}
