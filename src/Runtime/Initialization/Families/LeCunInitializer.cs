namespace NetGen.Numerics;

/// <summary>
/// Variance g²/fan_in: LeCun, Bottou, Orr &amp; Müller, "Efficient backprop", 1998, §4.6; what SELU needs (Klambauer et al.
/// 2017). The gain is 1 by default.
/// </summary>
internal sealed class LeCunInitializer(string name, Distribution distribution) : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled(name, initializer, hasFan: false);

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var gain = double.IsNaN(initializer.Gain) ? 1 : initializer.Gain;
        ZeroMeanDistribution.Fill(weights, distribution, gain / Math.Sqrt(geometry.FanIn), ref random);
    }
}
