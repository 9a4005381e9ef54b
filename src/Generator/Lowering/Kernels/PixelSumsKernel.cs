namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Each sample's sum over its pixels, channel by channel.</summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <remarks>Reads a map; writes the sums, a float a lane.</remarks>
internal sealed record PixelSumsKernel(int Lanes, int Pixels) : Kernel
{
    public override string Name => "PixelSums";

    public override double Cost => 4.0 * Lanes * Pixels;
}
