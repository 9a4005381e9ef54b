using NetGen.Generator.Analysis.Cost;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Adds up what groups of samples have summed each for itself, in their order. An item is 16 floats.</summary>
/// <param name="Stride">Floats between groups.</param>
/// <param name="Size">Floats of a group.</param>
/// <remarks>Reads the groups' sums; writes the total.</remarks>
internal sealed record GroupSumsKernel(int Stride, int Size) : Kernel
{
    public override string Name => "GroupSums";

    public override int Items => Size / TensorLayout.PanelWidth;

    public override double Cost => 16.0 * TensorLayout.PanelWidth / SampleGroup.Samples;
}
