namespace NetGen.Numerics;

/// <summary>
/// The standard normal distribution's inverse, the same bits on every machine: it uses +, −, ·, / and the square root only.
/// </summary>
public static class NormalDistribution
{
    /// <summary>Φ(−2): the share of a normal distribution that lies below −2 standard deviations.</summary>
    public const double ShareBelowMinusTwo = 0.022750131948179207;

    /// <summary>
    /// The standard deviation of a standard normal distribution cut at ±2: √(1 − 4·φ(2)/(2·Φ(2) − 1)), in the digits that the
    /// field uses (the 14th is one too low).
    /// </summary>
    public const double StandardDeviationCutAtTwo = 0.87962566103423978;

    /// <summary>
    /// The value below which a standard normal variable lies with the given probability, to about 1e-15 relative.
    /// Rational approximations of Wichura, "Algorithm AS 241: the percentage points of the normal distribution", 1988 (PPND16).
    /// </summary>
    /// <param name="probability">The probability; 0 gives −∞, 1 gives +∞, anything outside [0, 1] gives NaN.</param>
    /// <returns>Φ⁻¹(probability).</returns>
    public static double Quantile(double probability)
    {
        var fromMedian = probability - 0.5;
        if (fromMedian is >= -0.425 and <= 0.425)
        {
            return fromMedian * Centre(0.180625 - fromMedian * fromMedian);
        }

        var tail = fromMedian < 0 ? probability : 1 - probability;
        if (!(tail > 0))
        {
            return tail == 0 ? fromMedian * double.PositiveInfinity : double.NaN;
        }

        var depth = Math.Sqrt(-Log(tail));
        var distance = depth <= 5 ? NearTail(depth - 1.6) : FarTail(depth - 5);
        return fromMedian < 0 ? -distance : distance;
    }

    private static double Centre(double r) =>
        (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
            + 4.5921953931549871457e4) * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3) * r
            + 1.3314166789178437745e2) * r + 3.3871328727963666080)
        / (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
            + 2.1213794301586595867e4) * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2) * r
            + 4.2313330701600911252e1) * r + 1);

    private static double NearTail(double r) =>
        (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
            + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r
            + 4.63033784615654529590) * r + 1.42343711074968357734)
        / (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
            + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940) * r
            + 2.05319162663775882187) * r + 1);

    private static double FarTail(double r) =>
        (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
            + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580) * r
            + 5.46378491116411436990) * r + 6.65790464350110377720)
        / (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
            + 7.86869131145613259100e-4) * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
            + 5.99832206555887937690e-1) * r + 1);

    /// <summary>
    /// ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)) with x = m·2^e and m in [√½, √2); the series stops below 2⁻⁵⁶ of the sum.
    /// For normal x only.
    /// </summary>
    private static double Log(double x)
    {
        const long sqrtHalf = 0x3FE6A09E667F3BCD;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (bits - sqrtHalf) >> 52;
        var mantissa = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var series = 1.0 / 21;
        for (var denominator = 19; denominator >= 3; denominator -= 2)
        {
            series = series * square + 1.0 / denominator;
        }

        return exponent * 0.69314718055994530942 + 2 * (ratio + ratio * square * series);
    }
}
