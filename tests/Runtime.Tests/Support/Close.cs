using System.Globalization;

namespace NetGen.Runtime.Tests.Support;

/// <summary>Comparisons within a relative tolerance.</summary>
internal static class Close
{
    /// <summary>Fails unless |actual − expected| ≤ tolerance·max(|expected|, floor).</summary>
    public static void To(double expected, double actual, double tolerance, string what, double floor = 0)
    {
        if (!(Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), floor)) && !actual.Equals(expected))
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, got {actual:R}, more than {tolerance} apart."));
        }
    }
}
