using NetGen.Generator.Model;

namespace NetGen.Generator.Activations;

/// <summary>z.</summary>
internal sealed class IdentityActivation : ActivationDefinition
{
    public override Activation Kind => Activation.Identity;

    public override bool DifferentiatesFromOutput => true;

    public override string CpuValue(string vector, ActivationSpec constants, string type = "V") => vector;

    public override bool IsHomogeneous => true;

    public override double Value(double z, ActivationSpec constants) => z;

    public override double Derivative(double z, ActivationSpec constants) => 1;
}
