using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>min(6, max(0, z)).</summary>
internal sealed class ReLU6Activation : ActivationDefinition
{
    public override Activation Kind => Activation.ReLU6;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0, 6];

    public override bool IsInactiveBelowZero => true;

    public override bool IsIdempotent => true;

    public override double Value(double z, ActivationSpec constants) => Math.Min(Math.Max(z, 0), 6);

    public override ActivationRange RangeOf(ActivationSpec constants) => new(0, 6);

    public override double Derivative(double z, ActivationSpec constants) => z is > 0 and < 6 ? 1 : 0;
}
