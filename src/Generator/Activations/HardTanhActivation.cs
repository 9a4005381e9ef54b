using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>min(1, max(−1, z)).</summary>
internal sealed class HardTanhActivation : ActivationDefinition
{
    public override Activation Kind => Activation.HardTanh;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [-1, 1];

    public override (double Low, double High)? Unsaturated { get; } = (-1, 1);

    public override bool IsIdempotent => true;

    public override double Value(double z, ActivationSpec constants) => Math.Min(Math.Max(z, -1), 1);

    public override ActivationRange RangeOf(ActivationSpec constants) => new(-1, 1);

    public override double Derivative(double z, ActivationSpec constants) => z is > -1 and < 1 ? 1 : 0;
}
