namespace NetGen.Generator.Activations;

/// <summary>The standard normal distribution in double precision.</summary>
internal static class NormalDistribution
{
    /// <summary>φ(z) = e^(−z²/2)/√(2π).</summary>
    public static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    /// <summary>
    /// Φ(z), by the series ½ + φ(z)·Σ z^(2n+1)/(1·3·…·(2n+1)) for |z| below 5 and the continued fraction of the tail beyond
    /// (Abramowitz &amp; Stegun 26.2.11 and 26.2.14), to about 1e-15.
    /// </summary>
    public static double Cumulative(double z)
    {
        double size = Math.Abs(z);
        if (double.IsNaN(z))
        {
            return z;
        }

        if (size > 5)
        {
            double fraction = 0;
            for (int level = 60; level > 0; level--)
            {
                fraction = level / (size + fraction);
            }

            double tail = Density(size) / (size + fraction);
            return z > 0 ? 1 - tail : tail;
        }

        double term = z;
        double sum = z;
        for (int odd = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); odd += 2)
        {
            term *= z * z / odd;
            sum += term;
        }

        return 0.5 + (Density(z) * sum);
    }
}
