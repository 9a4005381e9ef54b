using System.Globalization;

namespace NetGen.Benchmarks.Speed;

/// <summary>Figures as tables and documents write them.</summary>
internal static class SpeedText
{
    /// <summary>The machine in a line or two.</summary>
    public static string Machine(SpeedReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{report.Processor}, {report.ClockGigahertz:0.00} GHz; multiply-adds {Peaks(report)} GFLOP/s; reads {Reads(report)} GB/s; {report.Runtime}; vectors of {report.VectorBits} bits; {(report.Threads == 1 ? "one thread" : $"{report.Threads} threads in training")}{Missing(report)}");

    /// <summary>Three digits that count, or all before the point.</summary>
    public static string Digits(double value) =>
        value.ToString(value >= 99.95 ? "0" : value >= 9.995 ? "0.0" : value >= 0.9995 ? "0.00" : "0.000", CultureInfo.InvariantCulture);

    private static string Missing(SpeedReport report) => report.Missing.Count == 0 ? "" : $"; not installed: {string.Join(", ", report.Missing)}";

    private static string Peaks(SpeedReport report) => string.Join(", ", report.PeakGflops.Select(peak => $"{Digits(peak.Value)} ({peak.Key} bits)"));

    private static string Reads(SpeedReport report) => string.Join(", ", report.ReadGigabytes.Select(level => $"{level.Key} {Digits(level.Value)}"));
}
