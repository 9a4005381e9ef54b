namespace NetGen.Benchmarks.Growth.Plots;

/// <summary>A line of a plot.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">Its points, from left to right.</param>
internal sealed record PlotLine(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>For each point, the value that it can't pass; none if the plot's limit is all there is.</summary>
    public IReadOnlyList<(double X, double Y)> Limits { get; init; } = [];
}
