using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Each sample's mean and 1/√(variance + ε) over all its elements, as the first two of 16 floats.</summary>
/// <param name="Size">Floats a sample.</param>
/// <param name="Channels">Lanes of a group that hold an element.</param>
/// <param name="Group">Lanes of a group.</param>
/// <param name="Epsilon">ε.</param>
/// <remarks>Reads x; writes the moments.</remarks>
internal sealed record LayerNormMomentsKernel(int Size, int Channels, int Group, double Epsilon) : Kernel
{
    public override string Name => "LayerNormMoments";

    public override double Cost => 6.0 * Size;
}

/// <summary>φ((x − mean)/√(variance + ε)·gain + shift), with the sample's moments and a gain and shift for each element.</summary>
/// <remarks>Reads x, moments, gain and shift; writes the result.</remarks>
internal sealed record LayerNormKernel(int Size, ActivationSpec Activation) : Kernel
{
    public override string Name => $"LayerNorm{Size}{Activation}";

    public override double Cost => 4.0 * Size;
}

/// <summary>dX of a sample.</summary>
/// <remarks>Reads dY, x, moments and gain; writes dX.</remarks>
internal sealed record LayerNormBackKernel(int Size, int Channels, int Group) : Kernel
{
    public override string Name => "LayerNormBack";

    public override double Cost => 12.0 * Size;
}

/// <summary>The gradients of gain and shift. An item is a panel of 16 elements.</summary>
/// <remarks>Reads dY, x and moments; writes the gradients of gain and shift.</remarks>
internal sealed record LayerNormGradientKernel(int Size, int Channels, int Group) : Kernel
{
    public override string Name => "LayerNormGradient";

    public override int Items => Size / TensorLayout.PanelWidth;

    public override double Cost => 5.0 * TensorLayout.PanelWidth;
}
