namespace NetGen.Numerics;

/// <summary>The cosine in float64 from basic operations alone, so that every machine gets the same learning rates.</summary>
internal static class CosinePi
{
    /// <summary>cos(π·x) for finite x, within 2 ulp of 1; exact at multiples of ½.</summary>
    public static double Cosine(double x)
    {
        // Even and of period 2, then cos(π·x) = −cos(π·(1 − x)); each difference is exact.
        x = Math.Abs(x);
        x -= 2 * Math.Floor(x / 2);
        x = x > 1 ? 2 - x : x;
        double sign = x > 0.5 ? -1 : 1;
        x = x > 0.5 ? 1 - x : x;
        return sign * (x <= 0.25 ? CosineOf(Math.PI * x) : SineOf(Math.PI * (0.5 - x)));
    }

    /// <summary>(1 + cos(π·x))/2 as cos²(π·x/2), which keeps its digits where the cosine is close to −1.</summary>
    public static double RaisedCosine(double x)
    {
        double root = Cosine(x / 2);
        return root * root;
    }

    /// <summary>Taylor's series to z¹⁶/16!; at z = π/4 the next term is 2·10⁻¹⁸.</summary>
    private static double CosineOf(double z)
    {
        double s = z * z;
        double sum = 1.0 / 20_922_789_888_000;
        sum = (sum * s) - (1.0 / 87_178_291_200);
        sum = (sum * s) + (1.0 / 479_001_600);
        sum = (sum * s) - (1.0 / 3_628_800);
        sum = (sum * s) + (1.0 / 40_320);
        sum = (sum * s) - (1.0 / 720);
        sum = (sum * s) + (1.0 / 24);
        sum = (sum * s) - 0.5;
        return (sum * s) + 1;
    }

    /// <summary>Taylor's series to z¹⁷/17!; at z = π/4 the next term is 10⁻¹⁹.</summary>
    private static double SineOf(double z)
    {
        double s = z * z;
        double sum = 1.0 / 355_687_428_096_000;
        sum = (sum * s) - (1.0 / 1_307_674_368_000);
        sum = (sum * s) + (1.0 / 6_227_020_800);
        sum = (sum * s) - (1.0 / 39_916_800);
        sum = (sum * s) + (1.0 / 362_880);
        sum = (sum * s) - (1.0 / 5_040);
        sum = (sum * s) + (1.0 / 120);
        sum = (sum * s) - (1.0 / 6);
        return z + (z * (sum * s));
    }
}
