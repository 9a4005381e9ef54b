namespace NetGen.Benchmarks.Timing;

/// <summary>Something that can be run and timed, here or in another process.</summary>
internal interface ITimed
{
    /// <summary>Runs it a number of times.</summary>
    TimedSample Sample(int runs);
}

/// <summary>What a number of runs took.</summary>
/// <param name="Seconds">All runs together.</param>
/// <param name="IsDisturbed">Whether another program had the core meanwhile: it leaves cold caches behind, and even where its time doesn't count, those who wait for the thread lose theirs.</param>
internal readonly record struct TimedSample(double Seconds, bool IsDisturbed);
