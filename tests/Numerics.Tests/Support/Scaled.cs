using System.Globalization;

namespace NetGen.Numerics.Tests.Support;

/// <summary>Differences of tensors, relative to the largest magnitude in the expected one.</summary>
internal static class Scaled
{
    /// <summary>The largest difference, in units of the largest expected magnitude; infinite where one side alone is not finite.</summary>
    /// <param name="expected">The expected tensor.</param>
    /// <param name="actual">The tensor that came.</param>
    /// <param name="floor">The least unit, for tensors that are zero but for rounding.</param>
    public static double Difference(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double floor = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        double unit = Math.Max(Magnitude(expected), floor);
        double largest = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            double difference = Math.Abs(expected[index] - actual[index]);
            largest = Math.Max(largest, double.IsNaN(difference) ? double.PositiveInfinity : difference);
        }

        return largest == 0 ? 0 : largest / unit;
    }

    /// <summary>The largest magnitude of a tensor.</summary>
    public static double Magnitude(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    /// <summary>Fails unless the tensors agree within a tolerance relative to the largest expected magnitude.</summary>
    /// <param name="expected">The expected tensor.</param>
    /// <param name="actual">The tensor that came.</param>
    /// <param name="tolerance">The tolerance, relative to the largest expected magnitude.</param>
    /// <param name="what">What is compared.</param>
    /// <param name="floor">The least unit, for tensors that are zero but for rounding.</param>
    /// <param name="allowance">What is allowed on top, for ill-conditioned tensors.</param>
    public static void Close(
        ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance, string what, double floor = 0, double allowance = 0)
    {
        double difference = Difference(expected, actual, floor);
        double unit = Math.Max(Magnitude(expected), floor);
        if (difference == 0 || difference <= tolerance + (allowance / unit))
        {
            return;
        }

        int worst = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            if (!(Math.Abs(expected[index] - actual[index]) <= Math.Abs(expected[worst] - actual[worst])))
            {
                worst = index;
            }
        }

        Assert.Fail(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {difference:E2} of the tensor's largest magnitude {Magnitude(expected):G6}, more than {tolerance:E0}; element {worst} of {expected.Length} should be {expected[worst]:G9} and is {actual[worst]:G9}."));
    }
}
