using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>max(0, z).</summary>
internal sealed class ReLUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.ReLU;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    public override bool IsHomogeneous => true;

    public override bool IsInactiveBelowZero => true;

    public override bool IsIdempotent => true;

    public override double Value(double z, ActivationSpec constants) => Math.Max(0, z);

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(0);

    public override double Derivative(double z, ActivationSpec constants) => z > 0 ? 1 : 0;
}
