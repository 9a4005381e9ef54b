using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>The hyperbolic tangent.</summary>
internal sealed class TanhActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Tanh;

    public override bool DifferentiatesFromOutput => true;

    /// <summary>1 − tanh² = 0.1.</summary>
    public override (double Low, double High)? Unsaturated { get; } = (-1.8184464592320668, 1.8184464592320668);

    public override double Value(double z, ActivationSpec constants) => Math.Tanh(z);

    public override ActivationRange RangeOf(ActivationSpec constants) => new(-1, 1);

    public override double Derivative(double z, ActivationSpec constants) => 1 - (Math.Tanh(z) * Math.Tanh(z));

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double value = Math.Tanh(z);
        return (value, 1 - (value * value));
    }

    public override string CpuInlineValue(string vector, ActivationSpec constants, string type = "V") => $"VectorMath.{Kind}<{type}>({vector})";
}
