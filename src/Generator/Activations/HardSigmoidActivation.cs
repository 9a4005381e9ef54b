using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>relu6(z + 3)/6.</summary>
internal sealed class HardSigmoidActivation : ActivationDefinition
{
    public override Activation Kind => Activation.HardSigmoid;

    public override bool DifferentiatesFromOutput => false;

    public override IReadOnlyList<double> Kinks { get; } = [-3, 3];

    public override (double Low, double High)? Unsaturated { get; } = (-3, 3);

    public override double Value(double z, ActivationSpec constants) => Math.Min(Math.Max(z + 3, 0), 6) / 6;

    public override ActivationRange RangeOf(ActivationSpec constants) => new(0, 1);

    public override double Derivative(double z, ActivationSpec constants) => z is > -3 and < 3 ? 1.0 / 6 : 0;
}
