namespace NetGen.Numerics;

/// <summary>Powers with whole exponents from multiplications alone, so that every machine gets the same bits.</summary>
internal static class IntegerPower
{
    /// <summary>x to the n-th, n at least 0, by squaring: log₂ n squarings and at most as many products.</summary>
    public static double Power(double x, long n)
    {
        double result = 1;
        for (double square = x; n > 0; n >>= 1, square *= square)
        {
            // A product by 1 rather than a branch, which the low digits of a step's number would mislead.
            result *= (n & 1) != 0 ? square : 1;
        }

        return result;
    }
}
