using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z above 0, slope·z below.</summary>
internal sealed class LeakyReLUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.LeakyReLU;

    public override bool DifferentiatesFromOutput => false;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    protected override IReadOnlyList<double> CpuConstants(ActivationSpec constants) => [constants.Slope];

    public override bool IsHomogeneous => true;

    public override double Value(double z, ActivationSpec constants) => z >= 0 ? z : constants.Slope * z;

    public override ActivationRange RangeOf(ActivationSpec constants) => constants.Slope <= 0 ? ActivationRange.From(0) : ActivationRange.Unbounded;

    public override double Derivative(double z, ActivationSpec constants) => z > 0 ? 1 : constants.Slope;
}
