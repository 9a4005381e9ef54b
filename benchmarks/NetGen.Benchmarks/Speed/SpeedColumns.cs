using System.Globalization;

namespace NetGen.Benchmarks.Speed;

/// <summary>A report as columns of text, for terminals and documents.</summary>
/// <param name="Title">The column's title.</param>
/// <param name="Cell">A row's text.</param>
internal sealed record SpeedColumns(string Title, Func<SpeedResult, string> Cell)
{
    private const string NotThere = "–";

    /// <summary>The columns that a report has something for.</summary>
    public static IReadOnlyList<SpeedColumns> Of(SpeedReport report)
    {
        bool hasPeers = report.Rows.Any(row => row.Peers.Count > 0);
        bool hasThreads = report.Rows.Any(row => row.OneThreadMicroseconds is not null);
        List<SpeedColumns> columns = [new("row", row => row.Name), new(hasPeers ? "NetGen, µs" : "µs", row => SpeedText.Digits(row.Microseconds))];
        columns.AddRange(report.Rows.SelectMany(row => row.Peers).Select(peer => peer.Peer).Distinct().Select(Peer));
        if (hasPeers)
        {
            columns.Add(new("times faster than the best", row => Ratio(row.PeerRatio)));
        }

        columns.Add(new("GFLOP/s", row => SpeedText.Digits(row.Gflops)));
        if (hasThreads)
        {
            columns.Add(new("one thread, µs", row => row.OneThreadMicroseconds is { } time ? SpeedText.Digits(time) : NotThere));
            columns.Add(new("times faster than one thread", row => Ratio(row.ThreadRatio)));
            columns.Add(new("separate trainings, a thread each", row => Ratio(row.SeparateRatio(report.Threads))));
            return columns;
        }

        columns.Add(new("floor, µs", row => SpeedText.Digits(row.FloorMicroseconds)));
        columns.Add(new("ratio to floor", row => Ratio(row.FloorRatio)));
        return columns;
    }

    private static SpeedColumns Peer(string name) =>
        new(name, row => row.Peers.SingleOrDefault(peer => peer.Peer == name) is { } peer ? SpeedText.Digits(peer.Microseconds) : NotThere);

    private static string Ratio(double? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? NotThere;
}
