namespace NetGen.Numerics;

/// <summary>
/// Variance g²·2/(fan_in + fan_out): Glorot &amp; Bengio, "Understanding the difficulty of training deep feedforward neural
/// networks", 2010, eq. 12 and 16. The gain is 1 by default.
/// </summary>
internal sealed class XavierInitializer(string name, Distribution distribution) : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled(name, initializer, hasFan: false);

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var gain = double.IsNaN(initializer.Gain) ? 1 : initializer.Gain;
        ZeroMeanDistribution.Fill(weights, distribution, gain / Math.Sqrt(geometry.FanBy(Fan.Average)), ref random);
    }
}
