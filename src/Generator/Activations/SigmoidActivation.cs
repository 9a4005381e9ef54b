using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>1/(1 + e⁻ᶻ).</summary>
internal sealed class SigmoidActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Sigmoid;

    public override bool DifferentiatesFromOutput => true;

    /// <summary>σ(1 − σ) = 0.025: twice the z of tanh, since σ(z) = ½(1 + tanh(z/2)).</summary>
    public override (double Low, double High)? Unsaturated { get; } = (-3.6368929184641336, 3.6368929184641336);

    public override double Value(double z, ActivationSpec constants) => 1 / (1 + Math.Exp(-z));

    public override ActivationRange RangeOf(ActivationSpec constants) => new(0, 1);

    public override double Derivative(double z, ActivationSpec constants) => 1 / (1 + Math.Exp(-z)) / (1 + Math.Exp(z));

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double exponential = Math.Exp(-Math.Abs(z));
        double above = 1 / (1 + exponential);
        double below = exponential * above;
        return (z > 0 ? above : below, above * below);
    }

    public override string CpuInlineValue(string vector, ActivationSpec constants, string type = "V") => $"VectorMath.{Kind}<{type}>({vector})";
}
