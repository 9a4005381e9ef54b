namespace NetGen.Runtime.Tests.Maths;

/// <summary>Functions in float64, to 1e−13 relative or better, that System.Math lacks.</summary>
internal static class ReferenceMath
{
    private static readonly double InverseSqrtPi = 1 / Math.Sqrt(Math.PI);

    /// <summary>eˣ − 1 (Kahan's division by the logarithm of the rounded exponential).</summary>
    public static double Expm1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u <= 0.01 || u >= 1e10 ? u - 1 : (u - 1) * x / Math.Log(u);
    }

    /// <summary>ln(1 + x) (Kahan).</summary>
    public static double Log1p(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsFinite(u) && u > 0 && x < 1e10 ? Math.Log(u) * x / (u - 1) : Math.Log(u);
    }

    public static double Softplus(double x) => x > 0 ? x + Log1p(Math.Exp(-x)) : Log1p(Math.Exp(x));

    public static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    /// <summary>The error function: Kummer's series e^(−x²)·Σ 2ⁿx^(2n+1)/(1·3·…·(2n+1)), whose terms are all positive.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) >= 2)
        {
            return x > 0 ? 1 - Erfc(x) : Erfc(-x) - 1;
        }

        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 * InverseSqrtPi * Math.Exp(-x * x) * sum;
    }

    /// <summary>1 − erf x: from 2 on Laplace's continued fraction x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …))).</summary>
    public static double Erfc(double x)
    {
        if (x < 2 || double.IsNaN(x))
        {
            return 1 - Erf(x);
        }

        if (x > 27)
        {
            return 0;
        }

        double denominator = x;
        for (int n = 120; n > 0; n--)
        {
            denominator = x + (0.5 * n / denominator);
        }

        return InverseSqrtPi * Math.Exp(-x * x) / denominator;
    }
}
