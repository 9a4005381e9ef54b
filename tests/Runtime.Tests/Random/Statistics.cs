namespace NetGen.Runtime.Tests.RandomNumbers;

/// <summary>What the tests of random numbers measure.</summary>
internal static class Statistics
{
    public static double Mean(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    public static double SecondMoment(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        return sum / values.Length;
    }

    public static double Variance(ReadOnlySpan<float> values)
    {
        var mean = Mean(values);
        return SecondMoment(values) - mean * mean;
    }

    public static double Correlation(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += (double)x[i] * y[i];
        }

        return (sum / x.Length - Mean(x) * Mean(y)) / Math.Sqrt(Variance(x) * Variance(y));
    }

    /// <summary>
    /// Kolmogorov and Smirnov's √n·sup|F_n − F|. It exceeds 1.95 with probability 0.001 when the values do come from F.
    /// </summary>
    public static double KolmogorovSmirnov(ReadOnlySpan<float> values, Func<double, double> distribution)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var largest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = distribution(sorted[i]);
            largest = Math.Max(largest, Math.Max(expected - (double)i / sorted.Length, (i + 1.0) / sorted.Length - expected));
        }

        return largest * Math.Sqrt(sorted.Length);
    }

    /// <summary>Φ(x) by Simpson's rule from 0, to about 1e-10; independent of what it is to check.</summary>
    public static double NormalDistributionFunction(double x)
    {
        if (Math.Abs(x) > 9)
        {
            return x < 0 ? 0 : 1;
        }

        const int intervals = 200;
        var width = x / intervals;
        var sum = 1 + Math.Exp(-x * x / 2);
        for (var i = 1; i < intervals; i++)
        {
            sum += (i % 2 == 1 ? 4 : 2) * Math.Exp(-(i * width) * (i * width) / 2);
        }

        return 0.5 + sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }

    public static double UniformDistributionFunction(double x, double minimum, double maximum) =>
        Math.Clamp((x - minimum) / (maximum - minimum), 0, 1);

    /// <summary>The distribution function of a standard normal variable cut at ±2.</summary>
    public static double CutNormalDistributionFunction(double x)
    {
        var below = NormalDistributionFunction(-2);
        return Math.Clamp((NormalDistributionFunction(x) - below) / (1 - 2 * below), 0, 1);
    }
}
