namespace NetGen.Generator.Activations;

/// <summary>The standard normal distribution in double precision.</summary>
internal static class NormalDistribution
{
    /// <summary>Up to here the tail is tabulated.</summary>
    private const double TableEnd = 10;

    /// <summary>Below here Φ(z) is less than the least number above 0.</summary>
    private const double Underflow = -39;

    private const int CellsPerUnit = 16;

    /// <summary>Terms of the series of a cell: at most 1/32 from its centre, the first one left out is below 1e-17 of the tail.</summary>
    private const int Terms = 13;

    /// <summary>For each cell, Φ(−x)'s Taylor coefficients around its centre.</summary>
    private static readonly double[] TailSeries = BuildTailSeries();

    /// <summary>φ(z) = e^(−z²/2)/√(2π).</summary>
    public static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    /// <summary>Φ(z), to about 1e-15 of itself and of Φ(−z) for z above −10, and 1e-13 below.</summary>
    public static double Cumulative(double z)
    {
        if (double.IsNaN(z))
        {
            return z;
        }

        return z switch
        {
            < Underflow => 0,
            <= -TableEnd => TailByFraction(-z, levels: 11),
            <= 0 => TailBySeries(-z),
            < TableEnd => 1 - TailBySeries(z),
            _ => 1,
        };
    }

    private static double TailBySeries(double size)
    {
        int cell = (int)(size * CellsPerUnit);
        double step = size - CentreOf(cell);
        int last = (cell * Terms) + Terms - 1;
        double sum = TailSeries[last];
        for (int term = last - 1; term > last - Terms; term--)
        {
            sum = (sum * step) + TailSeries[term];
        }

        return sum;
    }

    /// <summary>Φ(−x) as a continued fraction (Abramowitz &amp; Stegun 26.2.14).</summary>
    private static double TailByFraction(double size, int levels)
    {
        double fraction = 0;
        for (int level = levels; level > 0; level--)
        {
            fraction = level / (size + fraction);
        }

        return Density(size) / (size + fraction);
    }

    /// <summary>½ − Φ(−x) as φ(x)·Σ x^(2n+1)/(1·3·…·(2n+1)) (Abramowitz &amp; Stegun 26.2.11).</summary>
    private static double CentreBySeries(double size)
    {
        double term = size;
        double sum = size;
        for (int odd = 3; term > 1e-17 * sum; odd += 2)
        {
            term *= size * size / odd;
            sum += term;
        }

        return Density(size) * sum;
    }

    private static double CentreOf(int cell) => (cell + 0.5) / CellsPerUnit;

    /// <summary>The (n+1)st derivative of Φ(−x) is −φ(x)·(−1)ⁿ·He_n(x), with He_{n+1} = x·He_n − n·He_{n−1}.</summary>
    private static double[] BuildTailSeries()
    {
        var series = new double[(int)(TableEnd * CellsPerUnit) * Terms];
        for (int cell = 0; cell * Terms < series.Length; cell++)
        {
            double centre = CentreOf(cell);
            series[cell * Terms] = centre < 2 ? 0.5 - CentreBySeries(centre) : TailByFraction(centre, levels: 200);
            double derivative = -Density(centre);
            double previous = 0;
            double hermite = 1;
            for (int order = 1; order < Terms; order++)
            {
                series[(cell * Terms) + order] = derivative * hermite / order;
                (previous, hermite) = (hermite, ((centre * hermite) - previous) / order);
                derivative = -derivative;
            }
        }

        return series;
    }
}
