using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The gradient of the weights of a convolution by pixels: dW[k, o] = Σ over samples, lines and columns of in[line, column + k]·dZ[o, line, column]. Column c of a line adds to
/// sum c modulo 16 of a weight; the sums are added up when all samples have passed. An item is a tile of weights.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="InputLine">Floats between the first inputs of neighbouring lines.</param>
/// <param name="Output">The layout of the output's gradient, in planes whose padding is zero.</param>
/// <param name="Reduction">Loops over k in the order of the weights, outermost first.</param>
/// <remarks>Reads input and output gradient; writes the sums and the weight gradient.</remarks>
internal sealed record PlaneGradientKernel(string Label, int InputSample, int InputLine, TensorLayout Output, EquatableArray<Loop> Reduction) : Kernel
{
    public override string Name => $"{Label}WeightGradientByPixels";

    public int Depth => Reduction.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    public PlaneGradientTile Tile => PlaneGradientTile.Of(Output.Channels, [.. Reduction.Items.Select(loop => loop.Extent)]);

    /// <summary>Floats of all sums.</summary>
    public int SumLength => Depth * Output.Channels * TensorLayout.PanelWidth;

    public override int Items => Output.Channels * Depth / (Tile.Filters * Tile.TapCount);

    public override double Cost => 2.0 * Tile.Filters * Tile.TapCount * Output.Height * Output.RowStride;
}

/// <summary>The gradient of the biases of a convolution by pixels: the sum of each plane over all samples. An item is a plane.</summary>
/// <param name="Output">The layout of the output's gradient, in planes whose padding is zero.</param>
/// <remarks>Reads the output gradient; writes the bias gradient.</remarks>
internal sealed record PlaneBiasGradientKernel(TensorLayout Output) : Kernel
{
    public override string Name => "PlaneBiasGradient";

    public override int Items => Output.Channels;

    public override double Cost => Output.ChannelStride;
}

/// <summary>The way back of a pool of 2 by 2 over planes: each window's gradient to its winner, or in equal shares.</summary>
/// <param name="Map">The layout of the map's gradient; its padding is written as zero.</param>
/// <param name="Output">That of the result's gradient, whose padding is zero.</param>
/// <param name="IsMax">Whether the largest element gets all.</param>
/// <param name="Activation">The function that the map was stored with, by whose derivative it multiplies.</param>
/// <remarks>Reads the result's gradient, of the largest elements the winners' numbers and, with an activation, the result; writes the map's gradient.</remarks>
internal sealed record PlanePoolBackKernel(TensorLayout Map, TensorLayout Output, bool IsMax, ActivationSpec Activation) : Kernel
{
    public override string Name => $"{(IsMax ? "Max" : "Average")}PoolBack{Activation}2x2Of{Map.Height}x{Map.Width}x{Map.Channels}Planes";

    public override double Cost => 2.0 * Map.Size;
}
