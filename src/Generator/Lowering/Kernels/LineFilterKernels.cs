using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// A convolution by minimal filtering down the columns (<see cref="LineFilter"/>), two lines of outputs at a time. The lines that they read are combined, the combinations lie on the stack, and
/// the sums over columns of taps and channels stay in registers: first s1 and s2, then both outputs, which s0 and s3 are added to term by term.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="Input">The layout of the input with its border: lanes, or lines of pixels channel by channel.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="Output">The layout of the result: lanes, or lines of pixels if <paramref name="ByPixels"/>.</param>
/// <param name="Taps">Taps of a column.</param>
/// <param name="RowTaps">Taps of a row.</param>
/// <param name="ChannelsFirst">Whether k runs through the taps of a row for one channel after the other; else through the channels for one tap after the other.</param>
/// <param name="ByPixels">Whether vectors hold pixels rather than channels.</param>
/// <param name="HasBias">Whether there is a bias.</param>
/// <param name="Activation">φ.</param>
/// <remarks>Reads the input, the weights of <see cref="LineFilterWeightsKernel"/> and, if there is one, the bias, and fetches other values of later samples; writes the output.</remarks>
internal sealed record LineFilterKernel(
    string Label, TensorLayout Input, int InputSample, TensorLayout Output, int Taps, int RowTaps, bool ChannelsFirst, bool ByPixels, bool HasBias, ActivationSpec Activation) : Kernel
{
    public override string Name => $"{Label}{Activation}ByLines{(ByPixels ? "OfPixels" : "")}";

    public override double Cost => 2.0 * Filter.Products * LineDepth * LineFilter.Pairs(Output.Height) * (ByPixels ? Output.Channels * Output.RowStride : Output.RowStride);

    /// <summary>Floats of a sample of each value that is fetched into the cache for the next block of samples.</summary>
    public EquatableArray<int> Ahead { get; init; } = EquatableArray<int>.Empty;

    public LineFilter Filter => new(Taps);

    /// <summary>The k of a line: columns of taps and channels.</summary>
    public int LineDepth => RowTaps * Input.Channels;

    /// <summary>Planes of lines: one for each channel, or one where a pixel's channels lie side by side.</summary>
    public int Planes => Input.IsLanes ? 1 : Input.Channels;

    /// <summary>Floats of a line that are combined, whole vectors.</summary>
    public int Line => TensorLayout.Padded(ByPixels ? Math.Max(Input.Width, Output.RowStride + RowTaps - 1) : Input.IsLanes ? Input.RowStride : Input.Width);

    /// <summary>Floats of a plane's combinations: its lines, product by product.</summary>
    public int Plane => Filter.Products * Line;

    /// <summary>Floats of all combinations.</summary>
    public int Combined => Planes * Plane;

    /// <summary>Floats between neighbouring pixels of a line.</summary>
    public int Pixel => Input.IsLanes ? Input.ColumnStride : 1;

    /// <summary>The loops over k for some pieces, from one piece's line to the next.</summary>
    public EquatableArray<Loop> Reduction(int pieces)
    {
        var columns = new Loop(RowTaps, Pixel);
        var channels = new Loop(Input.Channels, Input.IsLanes ? 1 : Plane);
        return Loop.Join(ChannelsFirst ? [new Loop(pieces, Line), channels, columns] : [new Loop(pieces, Line), columns, channels]);
    }
}

/// <summary>The weights for <see cref="LineFilterKernel"/>: panel, then product, then column of taps and channel, then 16 outputs. An item is a panel.</summary>
/// <param name="Taps">Taps of a column.</param>
/// <param name="Outer">Rounds of the loop over k outside the taps of a column: the channels, or 1.</param>
/// <param name="Inner">Rounds of the loop inside: columns of taps, and with them the channels if they are not outside.</param>
/// <param name="Panels">Panels of 16 outputs.</param>
/// <remarks>Reads the weights: panel, then the outer loop, then taps of a column, then the inner loop, then 16 outputs; writes the combined ones.</remarks>
internal sealed record LineFilterWeightsKernel(int Taps, int Outer, int Inner, int Panels) : Kernel
{
    public override string Name => "LineFilterWeights";

    public override int Items => Panels;

    // Moves floats rather than computing, once a step; counted as work so that threads share it.
    public override double Cost => (double)new LineFilter(Taps).Products * Outer * Inner;
}
