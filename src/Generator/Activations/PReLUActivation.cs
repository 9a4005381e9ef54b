using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>LeakyReLU with learned slopes; predictions take the slope it starts with.</summary>
internal sealed class PReLUActivation : ActivationDefinition
{
    public override Activation Kind => Activation.PReLU;

    public override bool DifferentiatesFromOutput => false;

    public override IReadOnlyList<double> Kinks { get; } = [0];

    public override bool IsHomogeneous => true;

    public override double Value(double z, ActivationSpec constants) => z >= 0 ? z : constants.Slope * z;

    public override double Derivative(double z, ActivationSpec constants) => z > 0 ? 1 : constants.Slope;
}
