namespace NetGen.Numerics;

/// <summary>
/// The identity on a kernel's centre tap: in each group, output i takes input i, as far as there are both. A dense layer has to
/// be square, since anything else would drop inputs or leave outputs without one unnoticed.
/// </summary>
internal sealed class IdentityInitializer : IInitializerFamily
{
    public string Describe(Initializer initializer) => "Identity";

    public void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ref RandomStream random)
    {
        var outputs = geometry.Shape[0] / geometry.Groups;
        var inputs = geometry.Shape[1];
        if (geometry.Shape.Length == 2 && outputs != inputs)
        {
            throw new ArgumentException(
                $"Identity needs as many outputs as inputs in a dense layer; the shape {geometry.ShapeText} has "
                + $"{outputs} outputs and {inputs} inputs.",
                nameof(geometry));
        }

        weights.Clear();
        for (var group = 0; group < geometry.Groups; group++)
        {
            for (var channel = 0; channel < Math.Min(outputs, inputs); channel++)
            {
                var row = (group * outputs + channel) * geometry.FanIn;
                weights[row + channel * geometry.KernelSize + geometry.CentreTap] = 1;
            }
        }
    }
}
