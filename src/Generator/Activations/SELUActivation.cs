using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>λ·ELU with the constants of Klambauer et al. 2017.</summary>
internal sealed class SELUActivation : ActivationDefinition
{
    private const double Alpha = 1.6732632423543772848170429916717;
    private const double Scale = 1.0507009873554804934193349852946;

    public override Activation Kind => Activation.SELU;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    public override double Value(double z, ActivationSpec constants) => Scale * (z > 0 ? z : Alpha * (Math.Exp(z) - 1));

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-Scale * Alpha);

    public override double Derivative(double z, ActivationSpec constants) => Scale * (z > 0 ? 1 : Alpha * Math.Exp(z));
}
