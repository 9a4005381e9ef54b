namespace NetGen.Benchmarks.Timing;

/// <summary>Something that can be run and timed, here or in another process.</summary>
internal interface ITimed
{
    /// <summary>Runs it a number of times.</summary>
    /// <returns>The seconds that all runs took together.</returns>
    double Sample(int runs);
}
