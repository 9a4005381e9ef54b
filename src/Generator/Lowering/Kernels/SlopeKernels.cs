namespace NetGen.Generator.Lowering.Kernels;

/// <summary>PReLU: z for z ≥ 0, slope[channel]·z below.</summary>
/// <param name="Pixel">Floats of a pixel: its channels in whole panels.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <remarks>Reads z and the slopes; writes the result.</remarks>
internal sealed record SlopeKernel(int Pixel, int Pixels) : Kernel
{
    public override string Name => "ParametricReLU";

    public override double Cost => 2.0 * Pixel * Pixels;
}

/// <summary>dZ = dY for z &gt; 0, slope[channel]·dY otherwise.</summary>
/// <remarks>Reads dY, z and the slopes; writes dZ.</remarks>
internal sealed record SlopeBackKernel(int Pixel, int Pixels) : Kernel
{
    public override string Name => "ParametricReLUBack";

    public override double Cost => 2.0 * Pixel * Pixels;
}

/// <summary>The slopes' gradient: Σ over samples and pixels of dY·z where z ≤ 0. An item is a panel of 16 channels.</summary>
/// <remarks>Reads dY and z; writes the slopes' gradient.</remarks>
internal sealed record SlopeGradientKernel(int Pixel, int Pixels) : Kernel
{
    public override string Name => "ParametricReLUSlopeGradient";

    public override int Items => Pixel / TensorLayout.PanelWidth;

    public override double Cost => 2.0 * TensorLayout.PanelWidth * Pixels;
}
