namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>What holds of an average of many elements, which is near normal.</summary>
internal static class AveragedSignal
{
    /// <summary>Cov(x(a)², x(b)²)/m² of normal x of mean μ whose covariance between inputs is C: (2C² + 4μ²C)/m².</summary>
    public static double SharedFourth(double mean, double second, double difference)
    {
        double covariance = Math.Max(0, second - difference - (mean * mean));
        return second > 0 ? ((2 * covariance * covariance) + (4 * mean * mean * covariance)) / (second * second) : 0;
    }
}
