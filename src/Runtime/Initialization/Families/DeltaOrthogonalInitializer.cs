namespace NetGen.Numerics;

/// <summary>
/// Orthonormal columns on a kernel's centre tap, zero elsewhere, so that the convolution keeps its input's length: Xiao, Bahri,
/// Sohl-Dickstein, Schoenholz &amp; Pennington, "Dynamical isometry and a mean field theory of CNNs", 2018, algorithm 1. Every
/// group has a matrix of its own. The gain is by default the one that fits the layer's activation.
/// </summary>
internal sealed class DeltaOrthogonalInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => InitializerText.Scaled("DeltaOrthogonal", initializer, hasFan: false);

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var outputs = geometry.Shape[0] / geometry.Groups;
        var inputs = geometry.Shape[1];
        if (inputs > outputs)
        {
            throw new ArgumentException(
                $"DeltaOrthogonal needs at least as many channels out as in; a group of the shape {geometry.ShapeText} has {inputs} "
                + $"in and {outputs} out.",
                nameof(geometry));
        }

        var gain = double.IsNaN(initializer.Gain) ? 1 : initializer.Gain;
        weights.Clear();
        for (var group = 0; group < geometry.Groups; group++)
        {
            var columns = OrthonormalVectors.Draw(inputs, outputs, ref random);
            for (var output = 0; output < outputs; output++)
            {
                var row = (group * outputs + output) * geometry.FanIn;
                for (var input = 0; input < inputs; input++)
                {
                    var weight = row + input * geometry.KernelSize + geometry.CentreTap;
                    weights[weight] = (float)(gain * columns[input * outputs + output]);
                }
            }
        }
    }
}
