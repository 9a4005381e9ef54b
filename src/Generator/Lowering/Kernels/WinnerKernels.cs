using NetGen.Generator.Analysis.Cost;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Where the winners of a pool lie in a map whose lines and pixels have the given steps.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="LineStep">Floats from a line of pixels to the next.</param>
/// <param name="PixelStep">Floats from a pixel to the next.</param>
/// <remarks>Reads the winners' numbers; writes their places.</remarks>
internal sealed record WinnerPlacesKernel(PoolMap Pool, int LineStep, int PixelStep) : PoolKernel(Pool)
{
    public override string Name => $"WinnerPlaces{Pool.Label}";

    public override double Cost => Pool.Work;
}

/// <summary>For each pixel in front of a pool the channels in which it won.</summary>
/// <remarks>Reads the winners' numbers; writes a bit for each channel.</remarks>
internal sealed record WinnerMasksKernel(PoolMap Pool) : PoolKernel(Pool)
{
    /// <summary>Channels of a word.</summary>
    public const int WordBits = 64;

    /// <summary>Words for a pixel.</summary>
    public int Words => (Pool.Map.Channels + WordBits - 1) / WordBits;

    /// <summary>Floats that a sample's words take.</summary>
    public int Floats => TensorLayout.Padded(2 * Words * Pool.Output.Pixels * Pool.Taps);

    public override string Name => $"WinnerMasks{Pool.Label}";

    public override double Cost => Pool.Work;
}

/// <summary>Lays the rows of a convolution's windows one behind the other, where their channels don't fill vectors.</summary>
/// <param name="Map">The convolution's input with its border.</param>
/// <param name="Windows">Windows of a line.</param>
/// <param name="Step">Pixels from a window to the next.</param>
/// <param name="Vectors">Vectors of 16 lanes for a row of taps.</param>
/// <remarks>Reads the map; writes the rows.</remarks>
internal sealed record WindowRowsKernel(TensorLayout Map, int Windows, int Step, int Vectors) : Kernel
{
    public int Size => Map.Height * Windows * Vectors * TensorLayout.PanelWidth;

    public override string Name => "WindowRows";

    public override double Cost => 2.0 * Size;
}

/// <summary>
/// A convolution's weight gradient by the winners of the pool behind it: dW[window, o] += Σ over the pool's windows of in[winner's window]·dY[o]. The others of a pool's
/// window have no part in the result, so their derivative is zero and no product with it is formed, whatever the input holds. Windows go in their order, samples in
/// theirs, in groups whose sums are added up last.
/// </summary>
/// <param name="Label">The start of method names.</param>
/// <param name="MapSample">Floats of a sample's map.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Grid">The convolution's window in the map.</param>
/// <param name="RowFloats">Floats of the map that one row of the pool's windows reads for a panel of channels.</param>
/// <param name="GroupStride">Floats between the sums of groups of samples.</param>
/// <remarks>Reads map, places of the winners and the pool's gradient; writes the sums: output by output, the vectors of a window side by side.</remarks>
internal sealed record WinnerGradientKernel(string Label, int MapSample, PoolMap Pool, WindowGrid Grid, int RowFloats, int GroupStride) : Kernel
{
    public override string Name => $"{Label}WeightGradientByWinners";

    public int Outputs => Pool.Map.Channels;

    public override double Cost => 2.0 * Outputs * Pool.Output.Pixels * Grid.Vectors * TensorLayout.PanelWidth;
}

/// <summary>Adds up the sums of groups of samples and puts them into the weights' order. An item is a vector of a window with a panel of outputs.</summary>
/// <param name="Stride">Floats between groups.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="Vectors">Vectors of a window.</param>
/// <param name="TermVectors">Vectors that hold neighbouring k.</param>
/// <param name="Terms">How many k they hold.</param>
/// <remarks>Reads the groups' sums; writes the weight gradient.</remarks>
internal sealed record WindowSumsKernel(int Stride, int Outputs, int Vectors, int TermVectors, int Terms) : Kernel
{
    public override string Name => "WindowSums";

    public override int Items => TensorLayout.Padded(Outputs) / TensorLayout.PanelWidth * Vectors;

    public override double Cost => 16.0 * TensorLayout.PanelWidth * TensorLayout.PanelWidth / SampleGroup.Samples;
}

/// <summary>
/// A convolution's way towards its input by the winners of the pool behind it: pixel by pixel of the convolution's output, and there for each channel in which it won,
/// dX[window, lane] += dY[o]·W[o, lane]. No product is formed where a pixel lost, whatever the weights are. Pixels go in their order, channels in theirs, each product
/// added at once, so each element of the result is summed in one order, however a tile is cut.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="OutputSample">Floats between the results of neighbouring samples.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Grid">The convolution's window in the result.</param>
/// <param name="LineStep">Floats of the result from a line of the convolution's output to the next.</param>
/// <param name="PixelStep">Floats of the result from a pixel to the next.</param>
/// <param name="Line">Floats of a line of the result.</param>
/// <remarks>Reads the winners' masks, the pool's gradient and the transposed weights; writes the input's gradient with its border, which is zeroed first.</remarks>
internal sealed record WinnerScatterKernel(
    string Label, int OutputSample, PoolMap Pool, WindowGrid Grid, int LineStep, int PixelStep, int Line) : Kernel
{
    public override string Name => $"{Label}ByWinners";

    public int Outputs => Pool.Map.Channels;

    /// <summary>Floats of the masks of a sample.</summary>
    public WinnerMasksKernel Masks => new(Pool);

    /// <summary>
    /// Whether wide vectors may keep a window's sums in registers while they move along a line of pixels, which enter and leave a few lanes at a time: pixels lie less than a
    /// vector apart, follow one another, and what a vector reaches of the next line was written before.
    /// </summary>
    public bool Slides => Grid.Panels == 1
        && Grid.TermStride == TensorLayout.PanelWidth
        && PixelStep < TensorLayout.PanelWidth
        && Pool.Window.StrideWidth == Pool.Window.Width
        && Line >= (Grid.Terms * TensorLayout.PanelWidth) + PixelStep;

    public override double Cost => 2.0 * Outputs * Pool.Output.Pixels * Grid.Vectors * TensorLayout.PanelWidth;
}
