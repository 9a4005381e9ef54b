using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z above 0, α(eᶻ − 1) below, Clevert et al. 2016.</summary>
internal sealed class ELUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.ELU;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    protected override IReadOnlyList<double> CpuConstants(ActivationSpec constants) => [constants.Alpha];

    public override double Value(double z, ActivationSpec constants) => z > 0 ? z : constants.Alpha * (Math.Exp(z) - 1);

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-constants.Alpha);

    public override double Derivative(double z, ActivationSpec constants) => z > 0 ? 1 : constants.Alpha * Math.Exp(z);
}
