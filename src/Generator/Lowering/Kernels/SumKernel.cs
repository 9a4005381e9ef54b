using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>φ(a + b), element by element.</summary>
/// <remarks>Reads a and b; writes the sum.</remarks>
internal sealed record SumKernel(int Size, ActivationSpec Activation) : Kernel
{
    public override string Name => $"Sum{Size}{Activation}";

    public override double Cost => Size;
}
