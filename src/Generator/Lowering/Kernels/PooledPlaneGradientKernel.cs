using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The gradient of the weights and biases of a convolution by pixels, from that of the max pool of 2 by 2 which alone reads it:
/// dW[k, o] = Σ over samples and windows of in[winner + k]·dY[o, window]·φ′. Window c of a line adds to sum c modulo 16 of a weight, first the windows won by the upper line and
/// then those by the lower one; the sums are added up when all samples have passed. An item is a filter.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="Input">The layout of the input, with its border.</param>
/// <param name="Output">That of the pool's result, in planes whose gradient has zeros as padding.</param>
/// <param name="Rows">Rows of taps.</param>
/// <param name="Columns">Taps of a row.</param>
/// <param name="HalfLine">Floats of an input line's even or odd columns.</param>
/// <param name="Activation">φ, whose derivative the pool's result tells.</param>
/// <param name="HasBias">Whether there is a bias.</param>
/// <remarks>Reads input, the pool's gradient, winners and, with an activation, result; writes the sums, the weight gradient and, if there is one, the bias gradient.</remarks>
internal sealed record PooledPlaneGradientKernel(
    string Label, TensorLayout Input, TensorLayout Output, int Rows, int Columns, int HalfLine, ActivationSpec Activation, bool HasBias) : Kernel
{
    public override string Name => $"{Label}WeightGradientByWindows";

    public int Depth => Input.Channels * Rows * Columns;

    /// <summary>Floats of a filter's sums: those of its weights and of its bias.</summary>
    public int SumLength => (Depth + 1) * TensorLayout.PanelWidth;

    /// <summary>Floats of the parted input, and of the zeros behind it.</summary>
    public int PartedLength => (Input.Channels * Input.Height * 2 * HalfLine) + TensorLayout.PanelWidth;

    /// <summary>Floats of a plane's gradient by lines, with the choices of columns.</summary>
    public int ShareLength => 3 * Output.ChannelStride;

    public override int Items => Output.Channels;

    public override double Cost => 6.0 * Depth * Output.Height * Output.RowStride;

    /// <summary>Whether the windows are of the kind, and the input has room to be read to the end of the last line's halves.</summary>
    public bool Fits =>
        PooledGradientTile.Fits(Columns, PartedLength + ShareLength)
        && ((Input.Channels * Input.Height) - 1) * Input.RowStride + (2 * HalfLine) <= Input.Size;
}
