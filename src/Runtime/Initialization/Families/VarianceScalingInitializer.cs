namespace NetGen.Numerics;

/// <summary>Variance g²/fan with fan and distribution chosen: the general form of Xavier, He and LeCun. The gain is 1 by default.</summary>
internal sealed class VarianceScalingInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled(
        "VarianceScaling",
        initializer,
        hasFan: true,
        initializer.Distribution switch
        {
            Distribution.TruncatedNormal => "truncated normal",
            Distribution.Uniform => "uniform",
            _ => null,
        });

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var gain = double.IsNaN(initializer.Gain) ? 1 : initializer.Gain;
        var standardDeviation = gain / Math.Sqrt(geometry.FanBy(initializer.Fan));
        ZeroMeanDistribution.Fill(weights, initializer.Distribution, standardDeviation, ref random);
    }
}
