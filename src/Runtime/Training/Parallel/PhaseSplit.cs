namespace NetGen.Kernels;

/// <summary>How a phase is shared out: in how many parts, and where they begin. The result of a phase doesn't depend on it.</summary>
internal static class PhaseSplit
{
    /// <summary>
    /// The least work of a thread, in floating-point operations: some 50 µs on one core, several times what waking a thread costs.
    /// </summary>
    public const double MinimumCostPerPart = 1.5e6;

    /// <summary>Parts of a batch begin at multiples of this, so that only the last one has a remainder for the register tiles.</summary>
    private const int SampleGranularity = 4;

    /// <summary>The cost of a phase for one sample, in floating-point operations.</summary>
    public static double CostPerSample(TrainingPhase phase)
    {
        double sum = 0;
        foreach (PhaseItems items in phase.Items)
        {
            sum += items.Count * items.Cost;
        }

        return sum;
    }

    /// <summary>In how many parts to run work of a given cost.</summary>
    /// <param name="cost">Floating-point operations.</param>
    /// <param name="threads">The threads there are.</param>
    public static int Parts(double cost, int threads) => (int)Math.Clamp(cost / MinimumCostPerPart, 1, threads);

    /// <summary>In how many parts to run a phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="cost">Its cost for one sample.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="threads">The threads there are.</param>
    public static int Parts(TrainingPhase phase, double cost, int batch, int threads) =>
        Math.Min(Parts(cost * batch, threads), Groups(batch, phase.SampleGroup));

    /// <summary>The first sample of a part of a batch.</summary>
    /// <param name="batch">Samples.</param>
    /// <param name="part">The part; the number of parts for the end of the last one.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="group">Samples that must not be divided.</param>
    public static int FirstSample(int batch, int part, int parts, int group = 1)
    {
        if (part == parts)
        {
            return batch;
        }

        if (group > 1)
        {
            return (int)((long)Groups(batch, group) * part / parts) * group;
        }

        int even = (int)((long)batch * part / parts);
        return batch >= SampleGranularity * parts ? even / SampleGranularity * SampleGranularity : even;
    }

    private static int Groups(int batch, int group) => (batch + group - 1) / group;

    /// <summary>The first item of a part, so that the items before it cost about part/parts of the whole.</summary>
    public static int FirstItem(PhaseItems[] runs, double total, int part, int parts)
    {
        double target = total * part / parts;
        double before = 0;
        int first = 0;
        foreach (PhaseItems run in runs)
        {
            double cost = run.Count * run.Cost;
            if (part < parts && before + cost >= target)
            {
                int within = run.Cost > 0 ? (int)Math.Round((target - before) / run.Cost) : 0;
                return first + Math.Min(within, run.Count);
            }

            before += cost;
            first += run.Count;
        }

        return first;
    }
}
