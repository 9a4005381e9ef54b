using System.Diagnostics;

namespace NetGen.Kernels;

/// <summary>
/// How long a thread that waits for others stays awake: as long as it has worked before, since the parts of a phase take about the same
/// time. So it never waits awake for longer than it was of use. After a moment it lets others have the processor, if any want it.
/// </summary>
internal readonly struct SpinBudget
{
    /// <summary>50 µs: longer than the gap between two phases, shorter than what spinning would cost others.</summary>
    private static readonly long Least = Stopwatch.Frequency / 20_000;

    /// <summary>1 ms: what the threads of a long phase may be apart.</summary>
    private static readonly long Most = Stopwatch.Frequency / 1_000;

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly long length;

    /// <param name="worked">Ticks of <see cref="Stopwatch"/> that the thread has worked before.</param>
    public SpinBudget(long worked) => length = Math.Clamp(worked, Least, Most);

    /// <summary>Lets a moment pass. False when the budget is spent and the thread should sleep.</summary>
    public bool Spin()
    {
        long passed = Stopwatch.GetTimestamp() - start;
        if (passed < Least)
        {
            Thread.SpinWait(10);
        }
        else
        {
            Thread.Yield();
        }

        return passed < length;
    }
}
