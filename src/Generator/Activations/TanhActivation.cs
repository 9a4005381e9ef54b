using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class TanhActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Tanh;

    public override bool DifferentiatesFromOutput => true;

    public override double Value(double z, ActivationSpec constants) => Math.Tanh(z);

    public override ActivationRange RangeOf(ActivationSpec constants) => new(-1, 1);

    public override double Derivative(double z, ActivationSpec constants) => 1 - (Math.Tanh(z) * Math.Tanh(z));
}
