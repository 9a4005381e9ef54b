namespace NetGen.Numerics;

/// <summary>All weights alike.</summary>
internal sealed class ConstantInitializer(string name, double? value) : IInitializerFamily
{
    public string Describe(Initializer initializer) =>
        value is null ? $"{name}({InitializerText.Number(initializer.Mean)})" : name;

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random) =>
        weights.Fill((float)(value ?? initializer.Mean));
}
