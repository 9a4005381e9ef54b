namespace NetGen.SignalPropagation.Measuring;

/// <summary>One quantity over seeds.</summary>
internal sealed class Series
{
    private readonly List<double> values = [];

    /// <summary>A value a seed, in the order of the seeds.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>The mean over seeds.</summary>
    public double Mean => values.Average();

    /// <summary>The standard error of the mean.</summary>
    public double StandardError
    {
        get
        {
            double mean = Mean;
            return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
        }
    }

    /// <summary>The standard error as a share of the mean; 0 where all values are 0.</summary>
    public double RelativeError => Mean == 0 ? 0 : StandardError / Math.Abs(Mean);

    /// <summary>The value below which a share of the seeds lies.</summary>
    public double Quantile(double share)
    {
        double[] sorted = [.. values.Order()];
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>Adds a seed's value.</summary>
    public void Add(double value) => values.Add(value);
}
