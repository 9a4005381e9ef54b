namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Sets all floats of each sample to zero.</summary>
/// <remarks>Writes the tensor.</remarks>
internal sealed record ClearKernel(int Size) : Kernel
{
    public override string Name => "Clear";

    public override double Cost => Size;
}
