using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// A convolution whose vectors hold neighbouring pixels of one channel:
/// out[o, row, column] = φ(bias[o] + Σ_k in[row, column + k]·W[k, o]), the k in the same order as in <see cref="PanelProductKernel"/>, so the
/// bits are the same. Lines of the result are padded to whole vectors, and as much is read past the end of the input's lines.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="InputLine">Floats between the first inputs of neighbouring lines.</param>
/// <param name="Output">The layout of the result.</param>
/// <param name="Reduction">Loops over k in the order of the weights, outermost first.</param>
/// <param name="HasBias">Whether there is a bias; else sums start at 0.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads input, weights and, if there is one, bias; writes output.</remarks>
internal sealed record PlaneProductKernel(
    string Label, int InputSample, int InputLine, TensorLayout Output, EquatableArray<Loop> Reduction, bool HasBias, ActivationSpec Activation) : Kernel
{
    public override string Name => $"{Label}{Activation}ByPixels";

    public int Depth => Reduction.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    public override double Cost => 2.0 * Depth * Output.Channels * Output.Height * Output.RowStride;
}

/// <summary>A pool of windows of 2 by 2 side by side over planes.</summary>
/// <param name="Map">The layout of the map, its lines padded to whole vectors.</param>
/// <param name="Output">That of the result.</param>
/// <param name="IsMax">The largest element, else the mean.</param>
/// <param name="KeepsWinners">Whether it says which element was the largest.</param>
/// <remarks>Reads the map; writes the result, and the winners' numbers if they are kept.</remarks>
internal sealed record PlanePoolKernel(TensorLayout Map, TensorLayout Output, bool IsMax, bool KeepsWinners = false) : Kernel
{
    public override string Name => $"{(IsMax ? "Max" : "Average")}Pool{(KeepsWinners ? "WithWinners" : "")}2x2Of{Map.Height}x{Map.Width}x{Map.Channels}Planes";

    public override double Cost => 2.0 * Map.Size;
}
