using System.Diagnostics;

namespace NetGen.Benchmarks.Timing;

/// <summary>Runs in this process.</summary>
/// <param name="run">Runs it a number of times.</param>
/// <param name="threads">The threads that work on it; the calling one is among them.</param>
internal sealed class TimedLoop(Action<int> run, int threads = 1) : ITimed
{
    /// <summary>A thread that had its core for itself is on the processor all the time but for interrupts; one of several is, or waits for the others.</summary>
    private const double UndisturbedShare = 0.97;

    private ProcessorWait? wait;

    public TimedSample Sample(int runs)
    {
        if (threads > 1)
        {
            return SampleOfSeveral(runs);
        }

        double before = ThreadClock.Milliseconds;
        long start = Stopwatch.GetTimestamp();
        run(runs);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processor = (ThreadClock.Milliseconds - before) * 1e-3;
        return processor < UndisturbedShare * seconds ? new(processor, IsDisturbed: true) : new(seconds, IsDisturbed: false);
    }

    private TimedSample SampleOfSeveral(int runs)
    {
        wait ??= new ProcessorWait();
        double before = wait.Seconds;
        long start = Stopwatch.GetTimestamp();
        run(runs);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new(seconds, IsDisturbed: wait.Seconds - before > (1 - UndisturbedShare) * seconds);
    }
}
