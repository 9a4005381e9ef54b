using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>The tanh approximation of GELU, Hendrycks &amp; Gimpel 2016.</summary>
internal sealed class GELUTanhActivation : ActivationDefinition
{
    public override Activation Kind => Activation.GELUTanh;

    public override bool DifferentiatesFromOutput => false;

    public override double Value(double z, ActivationSpec constants) => 0.5 * z * (1 + Math.Tanh(Inner(z)));

    /// <inheritdoc />
    /// <remarks>Least at z = −0.752462.</remarks>
    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-0.1700408);

    public override double Derivative(double z, ActivationSpec constants) => At(z, constants).Slope;

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double tanh = Math.Tanh(Inner(z));
        return (0.5 * z * (1 + tanh), (0.5 * (1 + tanh)) + (0.5 * z * (1 - (tanh * tanh)) * Math.Sqrt(2 / Math.PI) * (1 + (3 * 0.044715 * z * z))));
    }

    private static double Inner(double z) => Math.Sqrt(2 / Math.PI) * (z + (0.044715 * z * z * z));
}
