using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z·relu6(z + 3)/6, Howard et al. 2019.</summary>
internal sealed class HardSwishActivation : ActivationDefinition
{
    public override Activation Kind => Activation.HardSwish;

    public override bool DifferentiatesFromOutput => false;

    public override IReadOnlyList<double> Kinks { get; } = [-3, 3];

    public override double Value(double z, ActivationSpec constants) => z * Math.Min(Math.Max(z + 3, 0), 6) / 6;

    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-0.375);

    public override double Derivative(double z, ActivationSpec constants) => z <= -3 ? 0 : z >= 3 ? 1 : ((2 * z) + 3) / 6;
}
