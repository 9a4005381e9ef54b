namespace NetGen.Benchmarks.Speed;

/// <summary>A run: the machine as it was found, and the rows.</summary>
/// <param name="Date">The day.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="VectorBits">The width of the kernels' vectors.</param>
/// <param name="Threads">The threads of a training step.</param>
/// <param name="ClockGigahertz">The clock.</param>
/// <param name="PeakGflops">Multiply-adds at each width, in 10⁹ operations a second.</param>
/// <param name="ReadGigabytes">Reading from each level, in 10⁹ bytes a second.</param>
/// <param name="Rows">What was measured.</param>
internal sealed record SpeedReport(
    string Date,
    string Processor,
    string Runtime,
    int VectorBits,
    int Threads,
    double ClockGigahertz,
    IReadOnlyDictionary<int, double> PeakGflops,
    IReadOnlyDictionary<string, double> ReadGigabytes,
    IReadOnlyList<SpeedResult> Rows)
{
    /// <summary>The peers that were not there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
