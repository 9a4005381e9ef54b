using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// How the elements of one sample lie in memory: element (channel, row, column) at the sum of index times stride.
/// Inside the network a map is a row of pixels, each a vector of channels padded to whole panels ("lanes"), so that kernels
/// load and store whole vectors; a vector is a map of one pixel.
/// </summary>
/// <param name="Channels">Channels that count.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="ChannelStride">Floats between channels; 1 for lanes.</param>
/// <param name="RowStride">Floats between rows.</param>
/// <param name="ColumnStride">Floats between columns.</param>
/// <param name="Size">Floats a sample, padding included.</param>
internal readonly record struct TensorLayout(
    int Channels, int Height, int Width, int ChannelStride, int RowStride, int ColumnStride, int Size)
{
    /// <summary>Outputs in a panel of weights; lanes are padded to a multiple of it. As many as a 512-bit vector has floats.</summary>
    public const int PanelWidth = Panels.Width;

    public bool IsLanes => ChannelStride == 1 && ColumnStride == Padded(Channels) && RowStride == Width * ColumnStride;

    public int Pixels => Height * Width;

    /// <summary>Whether both are maps of the same channels, rows and columns, wherever their elements lie.</summary>
    public bool HasExtentsOf(TensorLayout other) => (Channels, Height, Width) == (other.Channels, other.Height, other.Width);

    /// <summary>Rounds up to whole panels.</summary>
    public static int Padded(int channels) => Panels.Padded(channels);

    public static TensorLayout Lanes(Shape shape) => Lanes(shape.Channels, shape.Height, shape.Width);

    public static TensorLayout Lanes(int channels, int height, int width)
    {
        int pixel = Padded(channels);
        return new TensorLayout(channels, height, width, 1, width * pixel, pixel, height * width * pixel);
    }

    /// <summary>The user's order, channel by channel and row by row, without gaps.</summary>
    public static TensorLayout Rows(Shape shape) =>
        new(shape.Channels, shape.Height, shape.Width, shape.Pixels, shape.Width, 1, shape.Size);

    /// <summary>The user's order as one vector, padded at its end to whole panels.</summary>
    public static TensorLayout PaddedRows(Shape shape) => Rows(shape) with { Size = Padded(shape.Size) };

    /// <summary>Channel by channel and row by row, each row padded to whole vectors of pixels, and one more vector that a reader may reach into.</summary>
    public static TensorLayout Planes(Shape shape)
    {
        int row = Padded(shape.Width);
        return new TensorLayout(shape.Channels, shape.Height, shape.Width, shape.Height * row, row, 1, (shape.Channels * shape.Height * row) + PanelWidth);
    }

    /// <summary>The loops over the elements in the order of memory, outermost first, neighbouring loops joined where one runs into the next.</summary>
    public EquatableArray<Loop> ElementLoops() => Loop.Join(
        [.. new[] { new Loop(Channels, ChannelStride), new Loop(Height, RowStride), new Loop(Width, ColumnStride) }.OrderByDescending(loop => loop.Stride)]);

    /// <summary>
    /// The position of each axis in the order of <see cref="ElementLoops"/>: counting elements in the order of memory,
    /// neighbours along an axis are this far apart.
    /// </summary>
    public (int Channel, int Row, int Column) ElementSteps()
    {
        (int Extent, int Stride, int Axis)[] ordered = [.. new[] { (Channels, ChannelStride, 0), (Height, RowStride, 1), (Width, ColumnStride, 2) }
            .OrderBy(loop => loop.Item1 > 1 ? loop.Item2 : int.MaxValue)];
        int[] steps = new int[3];
        int step = 1;
        foreach ((int extent, _, int axis) in ordered)
        {
            steps[axis] = step;
            step *= extent;
        }

        return (steps[0], steps[1], steps[2]);
    }
}
