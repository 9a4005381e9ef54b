using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The order in which a convolution runs through its taps and channels: that of memory, so that neighbours are read one
/// after the other. Where only inference has the channels in planes, it is the order of training, which has them in lanes: weights are
/// packed once, and sums have one order.
/// </summary>
/// <param name="Loops">The loops over k, outermost first.</param>
/// <param name="ChannelStep">How far apart neighbouring channels are, counted in k.</param>
/// <param name="RowStep">How far apart neighbouring tap rows are.</param>
/// <param name="ColumnStep">How far apart neighbouring taps of a row are.</param>
internal sealed record TapOrder(EquatableArray<Loop> Loops, int ChannelStep, int RowStep, int ColumnStep)
{
    public static TapOrder Of(Value input, Window window, int channels)
    {
        TensorLayout read = input.Layout;
        var rows = new Loop(window.Height, window.Dilation * read.RowStride);
        var columns = new Loop(window.Width, window.Dilation * read.ColumnStride);
        var depth = new Loop(channels, read.ChannelStride);
        return IsChannelsFirst(input)
            ? new TapOrder(Loop.Join([depth, rows, columns]), window.Height * window.Width, window.Width, 1)
            : new TapOrder(Loop.Join([rows, columns, depth]), 1, window.Width * channels, channels);
    }

    /// <summary>Whether the loop over channels is the outermost.</summary>
    public static bool IsChannelsFirst(Value input) => input.Layout.ChannelStride != 1 && !input.IsPlanes;
}
