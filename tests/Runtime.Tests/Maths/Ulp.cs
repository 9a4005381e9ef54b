namespace NetGen.Runtime.Tests.Maths;

/// <summary>Distances in units of the last place.</summary>
internal static class Ulp
{
    /// <summary>How many floats lie from one to the other; infinity is next to the largest float. NaN is only equal to NaN.</summary>
    public static long Distance(float a, float b) =>
        float.IsNaN(a) || float.IsNaN(b)
            ? float.IsNaN(a) && float.IsNaN(b) ? 0 : long.MaxValue
            : Math.Abs((long)Ordinal(a) - Ordinal(b));

    /// <summary>|actual − expected| in units of the spacing of the floats at expected; 0 where that is no finite float.</summary>
    public static double Error(float actual, double expected)
    {
        float rounded = (float)expected;
        if (!float.IsFinite(rounded) || !float.IsFinite(actual))
        {
            return 0;
        }

        int exponent = Math.Max((BitConverter.SingleToInt32Bits(rounded) >> 23) & 255, 1) - 150;
        return Math.Abs(actual - expected) * BitConverter.Int64BitsToDouble((1023L - exponent) << 52);
    }

    private static int Ordinal(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        return bits < 0 ? int.MinValue - bits : bits;
    }
}
