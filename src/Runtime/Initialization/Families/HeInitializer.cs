namespace NetGen.Numerics;

/// <summary>
/// Variance g²/fan: He, Zhang, Ren &amp; Sun, "Delving deep into rectifiers", 2015, eq. 10, 14 and 15. The gain is by default
/// the one that fits the layer's activation, √2 for ReLU.
/// </summary>
internal sealed class HeInitializer(string name, Distribution distribution) : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled(name, initializer, hasFan: true);

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var gain = double.IsNaN(initializer.Gain) ? geometry.HeGain : initializer.Gain;
        ZeroMeanDistribution.Fill(weights, distribution, gain / Math.Sqrt(geometry.FanBy(initializer.Fan)), ref random);
    }
}
