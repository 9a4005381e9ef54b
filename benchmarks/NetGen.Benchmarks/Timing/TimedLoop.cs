using System.Diagnostics;

namespace NetGen.Benchmarks.Timing;

/// <summary>Runs in this process, on this thread.</summary>
/// <param name="run">Runs it a number of times.</param>
internal sealed class TimedLoop(Action<int> run) : ITimed
{
    /// <summary>A thread that had its core for itself is on the processor all the time but for interrupts.</summary>
    private const double UndisturbedShare = 0.97;

    public double Sample(int runs)
    {
        double processor = ThreadClock.Milliseconds;
        long start = Stopwatch.GetTimestamp();
        run(runs);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double share = (ThreadClock.Milliseconds - processor) / (seconds * 1e3);
        return ThreadClock.IsProcessorTime && share < UndisturbedShare ? double.NaN : seconds;
    }
}
