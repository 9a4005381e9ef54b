using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>φ((x − mean)·scale + shift), with a mean, scale and shift for each lane of a pixel.</summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads x, mean, scale and shift; writes the result.</remarks>
internal sealed record NormalizeKernel(int Lanes, int Pixels, ActivationSpec Activation) : Kernel
{
    public override string Name => $"Normalize{Lanes}x{Pixels}{Activation}";

    public override double Cost => 3.0 * Lanes * Pixels;
}
