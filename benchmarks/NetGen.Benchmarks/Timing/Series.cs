namespace NetGen.Benchmarks.Timing;

/// <summary>The samples of one thing that is timed.</summary>
/// <param name="subject">The thing.</param>
/// <param name="warmSeconds">How long a warm-up takes: enough calls that the compiler takes notice of them.</param>
/// <param name="sampleSeconds">How long a sample takes, if a run takes no longer.</param>
internal sealed class Series(ITimed subject, double warmSeconds = 0.1, double sampleSeconds = 2e-3)
{
    /// <summary>As many undisturbed samples make a median; with fewer, the disturbed ones have to do.</summary>
    private const int Enough = 5;

    private readonly List<TimedSample> samples = [];
    private int runs = 1;

    /// <summary>Seconds of one run: the median of the samples that nothing disturbed.</summary>
    public double Seconds
    {
        get
        {
            double[] clean = [.. samples.Where(sample => !sample.IsDisturbed).Select(sample => sample.Seconds)];
            return Median.Of(clean.Length >= Enough ? clean : samples.Select(sample => sample.Seconds));
        }
    }

    /// <summary>Runs it for a while, and finds out how many runs make a sample.</summary>
    public void Warm()
    {
        double sum = 0;
        double one = 0;
        while (sum < warmSeconds)
        {
            double seconds = subject.Sample(runs).Seconds;
            sum += seconds;
            one = seconds / runs;
            runs = seconds < sampleSeconds / 2 ? runs * 2 : runs;
        }

        runs = Math.Max(1, (int)(sampleSeconds / one));
    }

    /// <summary>Takes samples, after a short run that brings its data back into the caches.</summary>
    public void Take(int count)
    {
        subject.Sample(Math.Max(1, runs / 4));
        for (int sample = 0; sample < count; sample++)
        {
            TimedSample taken = subject.Sample(runs);
            samples.Add(taken with { Seconds = taken.Seconds / runs });
        }
    }
}
