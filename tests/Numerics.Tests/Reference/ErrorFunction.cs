namespace NetGen.Numerics.Tests.Reference;

/// <summary>The error function in float64; Abramowitz &amp; Stegun 7.1.6 near zero, the continued fraction 7.1.14 farther out.</summary>
internal static class ErrorFunction
{
    private const double Crossing = 2.5;
    private const int FractionTerms = 120;

    /// <summary>(1 + erf(x/√2))/2, the standard normal distribution function.</summary>
    public static double NormalCumulative(double x) => 0.5 * Complement(-x / Math.Sqrt(2));

    /// <summary>erfc(x) = 1 − erf(x).</summary>
    public static double Complement(double x)
    {
        if (x < 0)
        {
            return 2 - Complement(-x);
        }

        return x < Crossing ? 1 - Series(x) : Fraction(x);
    }

    /// <summary>erf(x) = 2/√π·e^(−x²)·Σ 2ⁿx^(2n+1)/(1·3·…·(2n+1)).</summary>
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-18 * sum; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>√π·e^(x²)·erfc(x) = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))).</summary>
    private static double Fraction(double x)
    {
        double tail = x;
        for (int n = FractionTerms; n >= 1; n--)
        {
            tail = x + (n / 2.0 / tail);
        }

        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * tail);
    }
}
