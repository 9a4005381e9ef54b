namespace NetGen.Numerics;

/// <summary>
/// Random orthonormal rows, or columns where there are more outputs than connections into one, times the gain: Saxe, McClelland
/// &amp; Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014. Kernels are
/// flattened to (out, rest). The groups of a convolution are maps of their own, and so each has an orthogonal matrix of its own.
/// The gain is 1 by default, as in PyTorch: a layer before ReLU wants √2.
/// </summary>
internal sealed class OrthogonalInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled("Orthogonal", initializer, hasFan: false);

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random) =>
        Fill(weights, double.IsNaN(initializer.Gain) ? 1 : initializer.Gain, geometry, ref random);

    /// <summary>Fills the tensor with orthogonal matrices times the gain.</summary>
    public static void Fill(Span<float> weights, double gain, WeightGeometry geometry, ref RandomStream random)
    {
        var rows = geometry.Shape[0] / geometry.Groups;
        var columns = geometry.FanIn;
        for (var group = 0; group < geometry.Groups; group++)
        {
            FillMatrix(weights.Slice(group * rows * columns, rows * columns), rows, columns, gain, ref random);
        }
    }

    private static void FillMatrix(Span<float> matrix, int rows, int columns, double gain, ref RandomStream random)
    {
        var vectors = OrthonormalVectors.Draw(Math.Min(rows, columns), Math.Max(rows, columns), ref random);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var entry = rows <= columns ? vectors[row * columns + column] : vectors[column * rows + row];
                matrix[row * columns + column] = (float)(gain * entry);
            }
        }
    }
}
