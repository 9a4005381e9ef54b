namespace NetGen.Numerics;

/// <summary>U(min, max), whatever the layer's size.</summary>
internal sealed class UniformInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) =>
        $"Uniform({InitializerText.Number(initializer.Min)}, {InitializerText.Number(initializer.Max)})";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        if (initializer.Min > initializer.Max)
        {
            throw new ArgumentException(
                $"Uniform's lower limit is at most its upper one; they are {initializer.Min} and {initializer.Max}.",
                nameof(initializer));
        }

        random.FillUniform(weights, initializer.Min, initializer.Max);
    }
}
