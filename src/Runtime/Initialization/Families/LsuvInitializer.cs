namespace NetGen.Numerics;

/// <summary>
/// Orthogonal weights, scaled so that the pre-activation's expected second moment is 1: what layer-sequential unit-variance
/// initialisation (Mishkin &amp; Matas, "All you need is a good init", 2016) starts from before it has seen data.
/// </summary>
internal sealed class LsuvInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => "Lsuv";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        // An r×c matrix with orthonormal rows or columns has Σw² = min(r, c); the mean square is to be 1/(c·m).
        double rows = geometry.Shape[0] / geometry.Groups;
        var scale = Math.Sqrt(rows / (Math.Min(rows, geometry.FanIn) * geometry.InputSecondMoment));
        OrthogonalInitializer.Fill(weights, scale, geometry, ref random);
    }
}
