using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>φ(z), element by element.</summary>
/// <remarks>Reads z; writes φ(z).</remarks>
internal sealed record ActivationKernel(int Size, ActivationSpec Activation) : Kernel
{
    public override string Name => $"{Activation}{Size}";

    // A transcendental function is worth some twenty operations; the others less, which matters little.
    public override double Cost => 20.0 * Size;
}

/// <summary>dZ = dY·φ', with φ' computed from φ's output or input as the function has it.</summary>
/// <remarks>Reads dY and the output or input; writes dZ.</remarks>
internal sealed record ActivationGradientKernel(int Size, ActivationSpec Activation) : Kernel
{
    public override string Name => $"{Activation}Gradient{Size}";

    public override double Cost => 20.0 * Size;
}
