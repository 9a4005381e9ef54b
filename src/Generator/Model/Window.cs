namespace NetGen.Generator.Model;

/// <summary>How a convolution's kernel or a pool's window walks over a map.</summary>
/// <param name="Height">Taps in a column.</param>
/// <param name="Width">Taps in a row.</param>
/// <param name="Stride">Pixels between neighbouring windows.</param>
/// <param name="Dilation">Pixels between neighbouring taps.</param>
/// <param name="Padding">Pixels of padding on each side, or <see cref="NetGen.Padding.Same"/>.</param>
internal readonly record struct Window(int Height, int Width, int Stride, int Dilation, int Padding)
{
    /// <summary>Pixels that a column of taps spans.</summary>
    public long SpanHeight => ((long)(Height - 1) * Dilation) + 1;

    /// <summary>Pixels that a row of taps spans.</summary>
    public long SpanWidth => ((long)(Width - 1) * Dilation) + 1;

    /// <summary>The number of windows along an axis, and the padding before and after it. What is odd of "same" padding goes behind.</summary>
    public static (long Count, int Before, int After) Along(int size, long span, int stride, int padding)
    {
        if (padding != NetGen.Padding.Same)
        {
            long free = size + (2L * padding) - span;
            return (free < 0 ? 0 : (free / stride) + 1, padding, padding);
        }

        long count = ((long)size + stride - 1) / stride;
        long total = Math.Max(0, ((count - 1) * stride) + span - size);
        return (count, (int)(total / 2), (int)(total - (total / 2)));
    }

    /// <summary>The geometry over a map of a given size.</summary>
    public WindowGeometry Over(Shape input)
    {
        (long rows, int top, int bottom) = Along(input.Height, SpanHeight, Stride, Padding);
        (long columns, int left, int right) = Along(input.Width, SpanWidth, Stride, Padding);
        return new WindowGeometry(this, (int)rows, (int)columns, top, bottom, left, right);
    }

    /// <summary>
    /// The shape of a map's windows, each giving <paramref name="channels"/> values; null if the window doesn't fit, after
    /// saying so (NG1001, NG1002) and what else is odd about it (NG1007, NG1008).
    /// </summary>
    public Shape? InferShape(Shape input, int channels, string noun, string sizeArgument, LayerProblems problems)
    {
        if (input.Rank != 3)
        {
            problems.Error("NG1001", $"'{problems.Layer}' needs a map (channels, height, width) but reads a {input.Noun} {input}; put it before Flatten or give the network an input of rank 3");
            return null;
        }

        (long rows, int top, int bottom) = Along(input.Height, SpanHeight, Stride, Padding);
        (long columns, int left, int right) = Along(input.Width, SpanWidth, Stride, Padding);
        if (rows <= 0 || columns <= 0)
        {
            problems.Error(
                "NG1002",
                $"'{problems.Layer}': a {noun} of {SpanHeight}×{SpanWidth} pixels does not fit into the {input.Height + top + bottom}×{input.Width + left + right} pixels of its padded input; use a smaller {noun} or more padding",
                sizeArgument);
            return null;
        }

        NoteUnread(input, rows, columns, top + bottom, left + right, problems);
        if (Padding == NetGen.Padding.Same && (top != bottom || left != right) && Stride == 1)
        {
            problems.Warning("NG1008", $"'{problems.Layer}': an even {noun} with Padding.Same pads one pixel more at the bottom and right than at the top and left; an odd {noun} keeps the output centred", "Padding");
        }

        return Shape.Map(channels, (int)rows, (int)columns);
    }

    private void NoteUnread(Shape input, long rows, long columns, int paddedRows, int paddedColumns, LayerProblems problems)
    {
        if (Padding == NetGen.Padding.Same)
        {
            return;
        }

        long unreadRows = input.Height + paddedRows - (((rows - 1) * Stride) + SpanHeight);
        long unreadColumns = input.Width + paddedColumns - (((columns - 1) * Stride) + SpanWidth);
        if (unreadRows > 0 || unreadColumns > 0)
        {
            problems.Warning("NG1007", $"'{problems.Layer}' never reads the last {unreadRows} rows and {unreadColumns} columns of its padded input {input}: stride {Stride} and size {SpanHeight}×{SpanWidth} don't divide it");
        }
    }
}

/// <summary>A window over a map of known size.</summary>
internal readonly record struct WindowGeometry(
    Window Window, int OutputHeight, int OutputWidth, int Top, int Bottom, int Left, int Right)
{
    public bool IsPadded => Top != 0 || Bottom != 0 || Left != 0 || Right != 0;
}
