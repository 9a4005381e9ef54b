using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z·sigmoid(z), Elfwing et al. 2018.</summary>
internal sealed class SiLUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.SiLU;

    public override bool DifferentiatesFromOutput => false;

    public override double Value(double z, ActivationSpec constants) => z * Sigmoid(z);

    /// <inheritdoc />
    /// <remarks>Least at z = −1.278465.</remarks>
    public override ActivationRange RangeOf(ActivationSpec constants) => ActivationRange.From(-0.2784646);

    public override double Derivative(double z, ActivationSpec constants) => Sigmoid(z) * (1 + (z * (1 - Sigmoid(z))));

    public override (double Value, double Slope) At(double z, ActivationSpec constants)
    {
        double sigmoid = Sigmoid(z);
        return (z * sigmoid, sigmoid * (1 + (z * (1 - sigmoid))));
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
