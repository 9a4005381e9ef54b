namespace NetGen.Generator.Model;

/// <summary>How a convolution's kernel or a pool's window walks over a map.</summary>
/// <param name="Height">Taps in a column.</param>
/// <param name="Width">Taps in a row.</param>
/// <param name="StrideHeight">Rows between neighbouring windows.</param>
/// <param name="StrideWidth">Columns between neighbouring windows.</param>
/// <param name="Dilation">Pixels between neighbouring taps.</param>
/// <param name="Padding">Pixels of padding on each side, or <see cref="NetGen.Padding.Same"/>.</param>
internal readonly record struct Window(int Height, int Width, int StrideHeight, int StrideWidth, int Dilation, int Padding)
{
    /// <summary>Pixels that a column of taps spans.</summary>
    public long SpanHeight => ((long)(Height - 1) * Dilation) + 1;

    /// <summary>Pixels that a row of taps spans.</summary>
    public long SpanWidth => ((long)(Width - 1) * Dilation) + 1;

    /// <summary>The strides for tables and comments: one number if both are equal.</summary>
    public string StrideText => StrideHeight == StrideWidth ? $"{StrideHeight}" : $"{StrideHeight}×{StrideWidth}";

    /// <summary>How the windows lie along a map's rows.</summary>
    public WindowAxis Rows(Shape input) => WindowAxis.Of(input.Height, SpanHeight, StrideHeight, Padding);

    /// <summary>How the windows lie along a map's columns.</summary>
    public WindowAxis Columns(Shape input) => WindowAxis.Of(input.Width, SpanWidth, StrideWidth, Padding);

    /// <summary>The geometry over a map that the window fits.</summary>
    public WindowGeometry Over(Shape input)
    {
        WindowAxis rows = Rows(input);
        WindowAxis columns = Columns(input);
        return new WindowGeometry(
            this, (int)rows.Count, (int)columns.Count, (int)rows.Before, (int)rows.After, (int)columns.Before, (int)columns.After);
    }
}

/// <summary>A window over a map of known size.</summary>
internal readonly record struct WindowGeometry(
    Window Window, int OutputHeight, int OutputWidth, int Top, int Bottom, int Left, int Right)
{
    public bool IsPadded => Top != 0 || Bottom != 0 || Left != 0 || Right != 0;
}

/// <summary>How windows lie along one axis of a map. Counted in long, since nothing has been checked yet.</summary>
/// <param name="Size">Pixels without padding.</param>
/// <param name="Span">Pixels that a window spans.</param>
/// <param name="Stride">Pixels between neighbouring windows.</param>
/// <param name="Count">The number of windows; 0 if none fits.</param>
/// <param name="Before">Pixels of padding before the first pixel.</param>
/// <param name="After">Pixels of padding behind the last.</param>
internal readonly record struct WindowAxis(int Size, long Span, int Stride, long Count, long Before, long After)
{
    public long PaddedSize => Before + Size + After;

    /// <summary>Pixels behind the last window that no window reads, padding not counted.</summary>
    public long Unread => Count == 0 ? 0 : Math.Max(0, Before + Size - (((Count - 1) * Stride) + Span));

    /// <summary>
    /// The windows along an axis. A number of pixels pads both sides and what does not fill a window is left out;
    /// "same" gives ⌈size/stride⌉ windows, and what is odd of its padding goes behind.
    /// </summary>
    public static WindowAxis Of(int size, long span, int stride, int padding)
    {
        if (padding != NetGen.Padding.Same)
        {
            long free = size + (2L * padding) - span;
            return new WindowAxis(size, span, stride, free < 0 ? 0 : (free / stride) + 1, padding, padding);
        }

        long count = ((long)size + stride - 1) / stride;
        long total = Math.Max(0, ((count - 1) * stride) + span - size);
        return new WindowAxis(size, span, stride, count, total / 2, total - (total / 2));
    }
}
