using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>Changes of layout, where a reader needs another than the value has.</summary>
internal static class Copying
{
    /// <summary>Copies a value's elements into another block of the same extents.</summary>
    public static void Call(ProgramBuilder program, Value source, Value destination, string comment) =>
        program.Call(
            new CopyKernel(source.Layout, 0, destination.Layout, 0, source.Tensor.Size, destination.Tensor.Size, HasGaps(destination)),
            [source.Tensor],
            [destination.Tensor],
            comment);

    /// <summary>The value with its channels in lanes, copied if they aren't.</summary>
    public static Value ToLanes(ProgramBuilder program, Value value, string comment) =>
        value.Layout.IsLanes
            ? value
            : Convert(program, value, TensorLayout.Lanes(value.Layout.Channels, value.Layout.Height, value.Layout.Width), comment);

    /// <summary>The value as one vector in the user's order, padded only at its end; copied if it isn't.</summary>
    public static Value ToRows(ProgramBuilder program, Value value, string comment)
    {
        TensorLayout layout = value.Layout;
        if (layout.Pixels == 1 && layout.ChannelStride == 1 && layout.Size % TensorLayout.PanelWidth == 0)
        {
            return value;
        }

        var shape = Model.Shape.Map(layout.Channels, layout.Height, layout.Width);
        return Convert(program, value, TensorLayout.PaddedRows(shape), comment);
    }

    /// <summary>The value as lanes of one pixel in the user's order: what works along a vector reads a flattened map so.</summary>
    public static Value ToVector(ProgramBuilder program, Value value, string comment) =>
        ToRows(program, value, comment) with { Layout = TensorLayout.Lanes(value.Layout.Channels * value.Layout.Pixels, 1, 1) };

    /// <summary>The value in another layout of the same extents; its gradient goes back the same way.</summary>
    public static Value Convert(ProgramBuilder program, Value value, TensorLayout layout, string comment)
    {
        Value copy = program.NewValue(value.Tensor.Name, layout);
        Call(program, value, copy, comment);
        program.Inherit(copy, value);
        program.OnBackward(copy, gradient =>
        {
            if (program.NeedsGradient(value))
            {
                Value back = program.NewValue(value.Tensor.Name + " gradient", value.Layout);
                Call(program, gradient, back, "the same backwards");
                program.AddGradient(value, back);
            }
        });
        return copy;
    }

    /// <summary>
    /// The value with a border of zeros. The copy is scratch of the layer that asks for it: its gradient is that layer's
    /// affair.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="value">The value.</param>
    /// <param name="top">Rows above.</param>
    /// <param name="bottom">Rows below.</param>
    /// <param name="left">Columns before.</param>
    /// <param name="right">Columns behind.</param>
    /// <param name="comment">What it is for.</param>
    /// <param name="behind">Floats behind the last row that can be read too.</param>
    public static Value WithBorder(
        ProgramBuilder program, Value value, int top, int bottom, int left, int right, string comment, int behind = 0)
    {
        TensorLayout inner = value.Layout;
        int height = inner.Height + top + bottom;
        int width = inner.Width + left + right;
        TensorLayout outer = inner.IsLanes
            ? TensorLayout.Lanes(inner.Channels, height, width)
            : TensorLayout.Rows(Model.Shape.Map(inner.Channels, height, width));
        outer = outer with { Size = outer.Size + behind };
        Value bordered = program.NewValue(value.Tensor.Name + " with border", outer) with { IsPlanes = value.IsPlanes };

        // Whole panels of lanes: what the padding holds doesn't matter, and a line is one run.
        TensorLayout read = inner.IsLanes ? inner with { Channels = inner.ColumnStride } : inner;
        program.Call(
            new CopyKernel(read, 0, outer, (top * outer.RowStride) + (left * outer.ColumnStride), value.Tensor.Size, bordered.Tensor.Size, ClearsFirst: true),
            [value.Tensor],
            [bordered.Tensor],
            comment);
        return bordered;
    }

    /// <summary>Whether a block has floats that hold no element and must read as zero.</summary>
    public static bool HasGaps(Value value) =>
        value.Tensor.Storage == TensorStorage.Activation
        && value.Layout.Size != value.Layout.Channels * value.Layout.Pixels;
}
