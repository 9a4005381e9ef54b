namespace NetGen.Benchmarks.Timing;

/// <summary>Times many things in turn, again and again, so that what else happens on the machine hits all alike.</summary>
internal static class Rounds
{
    /// <summary>The samples that one thing gets in a round.</summary>
    private const int SamplesATurn = 3;

    /// <summary>Code that was called often is compiled anew in the background, when nothing new has been called for a while; twice.</summary>
    private const int WarmUps = 3;
    private static readonly TimeSpan BackgroundCompilation = TimeSpan.FromMilliseconds(150);

    /// <summary>Warms all up and takes samples of all.</summary>
    /// <param name="series">What is timed.</param>
    /// <param name="samples">The samples of each, rounded up to whole turns.</param>
    /// <param name="progress">Is told the share that is done.</param>
    public static void Run(IReadOnlyList<Series> series, int samples, Action<double> progress)
    {
        int rounds = (samples + SamplesATurn - 1) / SamplesATurn;
        int turns = (WarmUps + rounds) * series.Count;
        int done = 0;
        for (int warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            foreach (Series one in series)
            {
                one.Warm();
                progress((double)++done / turns);
            }

            Thread.Sleep(BackgroundCompilation);
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (Series one in series)
            {
                one.Take(SamplesATurn);
                progress((double)++done / turns);
            }
        }
    }
}
