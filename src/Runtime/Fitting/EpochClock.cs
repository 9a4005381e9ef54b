using System.Diagnostics;

namespace NetGen.Kernels;

/// <summary>The time of an epoch that may have been interrupted.</summary>
/// <param name="secondsBefore">What it took before the interruption.</param>
/// <param name="samplesBefore">The samples it had done by then.</param>
internal readonly struct EpochClock(double secondsBefore, long samplesBefore)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Time since the epoch began or went on.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>All time of the epoch.</summary>
    public double Seconds => secondsBefore + Elapsed.TotalSeconds;

    /// <summary>Samples a second since the epoch began or went on.</summary>
    public double SamplesPerSecond(long samples) => (samples - samplesBefore) / Math.Max(Elapsed.TotalSeconds, 1e-9);
}
