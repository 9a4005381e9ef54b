namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The gradient of a bias: the sum of the output gradient over samples and rows, in their order. An item is a panel of 16
/// outputs.
/// </summary>
/// <remarks>Reads the output gradient; writes the bias gradient.</remarks>
internal sealed record BiasGradientKernel(int Sample, int Rows, int RowStride, int Panels) : Kernel
{
    public override string Name => "BiasGradient";

    public override int Items => Panels;

    public override double Cost => (double)Rows * TensorLayout.PanelWidth;
}
