namespace NetGen.Generator.Tests.Analyzers;

/// <summary>The rows of the release-tracking files of the analyzers.</summary>
internal static class ReleaseFiles
{
    /// <summary>Every rule that is listed, in the files' order.</summary>
    public static IReadOnlyList<ReleaseRow> Rows { get; } =
    [
        .. new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Releases", file)))
            .Where(line => line.StartsWith("NG", StringComparison.Ordinal))
            .Select(line => line.Split('|', 4, StringSplitOptions.TrimEntries))
            .Select(cells => new ReleaseRow(cells[0], cells[1], cells[2], cells[3])),
    ];
}

/// <summary>A row of a release-tracking file.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Category">Its category.</param>
/// <param name="Severity">Its default severity.</param>
/// <param name="Notes">What it reports, in a few words.</param>
internal sealed record ReleaseRow(string Id, string Category, string Severity, string Notes);
