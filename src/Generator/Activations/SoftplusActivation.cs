using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>ln(1 + eᶻ).</summary>
internal sealed class SoftplusActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Softplus;

    public override bool DifferentiatesFromOutput => true;

    public override bool DifferentiatesByArithmetic => false;

    public override double Value(double z, ActivationSpec constants) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(0);

    public override double Derivative(double z, ActivationSpec constants) => 1 / (1 + Math.Exp(-z));
}
