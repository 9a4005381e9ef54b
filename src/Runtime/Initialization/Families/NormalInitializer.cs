namespace NetGen.Numerics;

/// <summary>N(mean, std²), whole or cut at two standard deviations, whatever the layer's size.</summary>
internal sealed class NormalInitializer(string name, Distribution distribution) : IInitializerFamily
{
    public string Describe(Initializer initializer) =>
        $"{name}({InitializerText.Number(initializer.Mean)}, {InitializerText.Number(initializer.Std)}²)";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        if (distribution == Distribution.TruncatedNormal)
        {
            random.FillTruncatedNormal(weights, initializer.Mean, initializer.Std);
        }
        else
        {
            random.FillNormal(weights, initializer.Mean, initializer.Std);
        }
    }
}
