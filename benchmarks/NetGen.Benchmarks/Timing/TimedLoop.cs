using System.Diagnostics;

namespace NetGen.Benchmarks.Timing;

/// <summary>Runs in this process.</summary>
/// <param name="run">Runs it a number of times.</param>
/// <param name="threads">The threads that work on it; the calling one is among them.</param>
internal sealed class TimedLoop(Action<int> run, int threads = 1) : ITimed
{
    /// <summary>A thread that had its core for itself is on the processor all the time but for interrupts.</summary>
    private const double UndisturbedShare = 0.97;

    public TimedSample Sample(int runs)
    {
        double before = ThreadClock.Milliseconds;
        long start = Stopwatch.GetTimestamp();
        run(runs);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processor = (ThreadClock.Milliseconds - before) * 1e-3;
        return threads == 1 && processor < UndisturbedShare * seconds ? new(processor, IsDisturbed: true) : new(seconds, IsDisturbed: false);
    }
}
