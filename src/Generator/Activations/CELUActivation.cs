using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>max(0, z) + min(0, α(e^(z/α) − 1)), Barron 2017.</summary>
internal sealed class CELUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.CELU;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    protected override IReadOnlyList<double> CpuConstants(ActivationSpec constants) => [constants.Alpha];

    public override double Value(double z, ActivationSpec constants) => z > 0 ? z : constants.Alpha * (Math.Exp(z / constants.Alpha) - 1);

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-constants.Alpha);

    public override double Derivative(double z, ActivationSpec constants) => z > 0 ? 1 : Math.Exp(z / constants.Alpha);
}
