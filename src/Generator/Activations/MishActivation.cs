using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z·tanh(softplus(z)), Misra 2019.</summary>
internal sealed class MishActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Mish;

    public override bool DifferentiatesFromOutput => false;

    public override double Value(double z, ActivationSpec constants) => z * Math.Tanh(Softplus(z));

    /// <inheritdoc />
    /// <remarks>Least at z = −1.192430.</remarks>
    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-0.3088435);

    public override double Derivative(double z, ActivationSpec constants) => At(z, constants).Slope;

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double tanh = Math.Tanh(Softplus(z));
        return (z * tanh, tanh + (z * (1 - (tanh * tanh)) / (1 + Math.Exp(-z))));
    }

    private static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));
}
