using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z·Φ(z), Hendrycks &amp; Gimpel 2016.</summary>
internal sealed class GELUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.GELU;

    public override bool DifferentiatesFromOutput => false;

    public override double Value(double z, ActivationSpec constants) => z * NormalDistribution.Cumulative(z);

    /// <inheritdoc />
    /// <remarks>Least at z = −0.751792.</remarks>
    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-0.1699713);

    public override double Derivative(double z, ActivationSpec constants) => NormalDistribution.Cumulative(z) + (z * NormalDistribution.Density(z));

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double cumulative = NormalDistribution.Cumulative(z);
        return (z * cumulative, cumulative + (z * NormalDistribution.Density(z)));
    }
}
