namespace NetGen.Generator.Analysis.Signals;

/// <summary>Differences from 1 that stay exact where they are tiny: contrasts of 1e-12 and less are predicted.</summary>
internal static class SmallDifference
{
    private const double SeriesBelow = 1e-3;

    /// <summary>1 − (1 − ε)^k for ε in [0, 2] and k ≥ 0; (1 − ε)^k keeps its sign where 1 − ε is negative.</summary>
    public static double OfPower(double epsilon, double k)
    {
        if (epsilon >= 1)
        {
            double size = Math.Pow(epsilon - 1, k);
            return k % 2 == 1 ? 1 + size : 1 - size;
        }

        return OfExponential(-k * LogOneMinus(epsilon));
    }

    /// <summary>ln(1 − ε).</summary>
    private static double LogOneMinus(double epsilon) => epsilon < SeriesBelow
        ? -epsilon * (1 + (epsilon * (0.5 + (epsilon * ((1.0 / 3) + (epsilon / 4))))))
        : Math.Log(1 - epsilon);

    /// <summary>1 − e^(−x).</summary>
    private static double OfExponential(double x) => x < SeriesBelow
        ? x * (1 - (x * (0.5 - (x * ((1.0 / 6) - (x / 24))))))
        : 1 - Math.Exp(-x);
}
