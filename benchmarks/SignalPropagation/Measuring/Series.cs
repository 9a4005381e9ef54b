namespace NetGen.SignalPropagation.Measuring;

/// <summary>One quantity over seeds. Where the quantity is a share of something, its values are weighted by that: the mean is then a ratio of two means.</summary>
internal sealed class Series
{
    private readonly List<double> values = [];
    private readonly List<double> weights = [];

    /// <summary>A value a seed, in the order of the seeds.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>The mean over seeds.</summary>
    public double Mean => values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();

    /// <summary>The standard error of the mean; for a ratio of means to first order.</summary>
    public double StandardError
    {
        get
        {
            double mean = Mean;
            double squares = values.Zip(weights, (value, weight) => weight * (value - mean) * weight * (value - mean)).Sum();
            return Math.Sqrt(squares * values.Count / (values.Count - 1)) / weights.Sum();
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
    /// <param name="value">The value.</param>
    /// <param name="weight">What it is a share of.</param>
    public void Add(double value, double weight = 1)
    {
        values.Add(value);
        weights.Add(weight);
    }
}
