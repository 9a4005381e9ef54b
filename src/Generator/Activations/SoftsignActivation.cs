using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z/(1 + |z|).</summary>
internal sealed class SoftsignActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Softsign;

    public override bool DifferentiatesFromOutput => true;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    /// <summary>(1 + |z|)⁻² = 0.1.</summary>
    public override (double Low, double High)? Unsaturated { get; } = (1 - Math.Sqrt(10), Math.Sqrt(10) - 1);

    public override double Value(double z, ActivationSpec constants) => z / (1 + Math.Abs(z));

    public override ActivationRange RangeOf(ActivationSpec constants) => new(-1, 1);

    public override double Derivative(double z, ActivationSpec constants) => 1 / ((1 + Math.Abs(z)) * (1 + Math.Abs(z)));
}
