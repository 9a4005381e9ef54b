using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>φ((x − mean)·scale + shift), with a mean, scale and shift for each lane of a pixel.</summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads x, mean, scale and shift; writes the result.</remarks>
internal sealed record NormalizeKernel(int Lanes, int Pixels, ActivationSpec Activation) : Kernel
{
    /// <summary>The border of zeros that the result has; null if none.</summary>
    public Border? Border { get; init; }

    public override string Name => $"Normalize{Lanes}x{Pixels}{Activation}{(Border is null ? "" : "Bordered")}";

    public override double Cost => 16.0 * Lanes * Pixels;
}

/// <summary>Where a map of lanes lies in a larger one whose other floats are zero.</summary>
/// <param name="Width">Pixels of a row that belong to the map.</param>
/// <param name="First">Floats before the first pixel.</param>
/// <param name="RowStride">Floats between rows.</param>
/// <param name="Sample">Floats of the larger map.</param>
internal sealed record Border(int Width, int First, int RowStride, int Sample)
{
    /// <summary>No border: all pixels are one row.</summary>
    public static Border None(int lanes, int pixels) => new(pixels, 0, pixels * lanes, pixels * lanes);
}
