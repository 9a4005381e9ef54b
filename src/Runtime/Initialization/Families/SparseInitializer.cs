namespace NetGen.Numerics;

/// <summary>
/// The same number of zeros, at random places, among each output's weights, and N(0, std²) elsewhere: Martens, "Deep learning
/// via Hessian-free optimization", 2010, §5.
/// </summary>
internal sealed class SparseInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) =>
        $"Sparse({InitializerText.Number(initializer.Sparsity)}, {InitializerText.Number(initializer.Std)}²)";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        // The nearest count, with at least one weight left: the share is below 1.
        var fanIn = geometry.FanIn;
        var zeros = Math.Min((int)Math.Round(initializer.Sparsity * fanIn, MidpointRounding.AwayFromZero), fanIn - 1);
        var places = new int[fanIn];
        for (var i = 0; i < fanIn; i++)
        {
            places[i] = i;
        }

        for (var start = 0; start < weights.Length; start += fanIn)
        {
            var row = weights.Slice(start, fanIn);
            random.FillNormal(row, 0, initializer.Std);
            for (var zero = 0; zero < zeros; zero++)
            {
                var chosen = zero + random.NextInt32(fanIn - zero);
                (places[zero], places[chosen]) = (places[chosen], places[zero]);
                row[places[zero]] = 0;
            }
        }
    }
}
