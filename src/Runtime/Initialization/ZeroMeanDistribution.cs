namespace NetGen.Numerics;

/// <summary>Draws weights of mean 0 and a given standard deviation.</summary>
internal static class ZeroMeanDistribution
{
    public static void Fill(Span<float> weights, Distribution distribution, double standardDeviation, ref RandomStream random)
    {
        switch (distribution)
        {
            case Distribution.Normal:
                random.FillNormal(weights, 0, standardDeviation);
                break;

            case Distribution.TruncatedNormal:
                random.FillTruncatedNormal(weights, 0, standardDeviation);
                break;

            case Distribution.Uniform:
                // The variance of U(−a, a) is a²/3.
                var limit = Math.Sqrt(3) * standardDeviation;
                random.FillUniform(weights, -limit, limit);
                break;

            default:
                throw new ArgumentOutOfRangeException(
                    nameof(distribution), distribution, "A distribution is Normal, TruncatedNormal or Uniform.");
        }
    }
}
