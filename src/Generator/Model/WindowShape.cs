using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>The shape of what a convolution or a pool gives, and what is wrong or odd about it.</summary>
/// <param name="Window">The kernel or window.</param>
/// <param name="Noun"><c>kernel</c> or <c>window</c>.</param>
/// <param name="SquareArgument">The argument that sets both sides of the window at once.</param>
/// <param name="HeightArgument">The argument that sets its height.</param>
/// <param name="WidthArgument">The argument that sets its width.</param>
internal sealed record WindowShape(Window Window, string Noun, string SquareArgument, string HeightArgument, string WidthArgument)
{
    public static WindowShape OfKernel(Window window) => new(window, "kernel", "kernel", "kernelHeight", "kernelWidth");

    public static WindowShape OfPool(Window window) => new(window, "window", "size", "height", "width");

    /// <summary>
    /// The shape of a map's windows, each giving <paramref name="channels"/> values; null if the window doesn't fit, after
    /// saying so (NG0008, NG1001, NG1002) and what else is odd about it (NG1007, NG1008).
    /// </summary>
    public Shape? Infer(Shape input, int channels, LayerProblems problems)
    {
        if (input.Rank != 3)
        {
            problems.Error("NG1001", $"'{problems.Layer}' needs a map (channels, height, width) but reads a {input.Noun} {input}; put it before Flatten and global pooling, or give [Network] an input of three axes");
            return null;
        }

        WindowAxis rows = Window.Rows(input);
        WindowAxis columns = Window.Columns(input);
        if (rows.Count == 0 || columns.Count == 0)
        {
            problems.Error(
                "NG1002",
                $"'{problems.Layer}': a {Noun} of {Pixels(rows.Span, columns.Span)} pixels does not fit into its padded input of {Pixels(rows.PaddedSize, columns.PaddedSize)}; use a smaller {Noun}{(Window.Dilation > 1 ? ", less dilation" : "")} or more padding",
                problems.FirstOf(SquareArgument, rows.Count == 0 ? HeightArgument : WidthArgument));
            return null;
        }

        if (!IsPossible(rows, channels * (double)columns.Count, HeightArgument, problems) || !IsPossible(columns, channels * (double)rows.Count, WidthArgument, problems))
        {
            return null;
        }

        NoteUnread(rows, columns, problems);
        NoteOneSided(rows, columns, problems);
        return Shape.Map(channels, (int)rows.Count, (int)columns.Count);
    }

    /// <summary>Whether padded sizes and the output can be counted.</summary>
    private bool IsPossible(WindowAxis axis, double others, string sideArgument, LayerProblems problems)
    {
        double outputs = axis.Count * others;
        if (axis.PaddedSize > Shape.MaxSize)
        {
            problems.Error(
                "NG0008",
                $"'{problems.Layer}' would have {SizeLimits.Format(axis.PaddedSize)} pixels along an axis of its padded input; at most {SizeLimits.Format(Shape.MaxSize)} are possible",
                Window.Padding != NetGen.Padding.Same ? "Padding" : Window.Dilation > 1 ? "Dilation" : problems.FirstOf(SquareArgument, sideArgument));
            return false;
        }

        if (outputs > Shape.MaxSize)
        {
            problems.Error("NG0008", $"'{problems.Layer}' would have {SizeLimits.Format(outputs)} outputs; at most {SizeLimits.Format(Shape.MaxSize)} are possible");
            return false;
        }

        return true;
    }

    /// <summary>
    /// Says where border pixels are lost for good. A stride beyond the window skips pixels on purpose, as the
    /// projections of residual networks do.
    /// </summary>
    private void NoteUnread(WindowAxis rows, WindowAxis columns, LayerProblems problems)
    {
        long unreadRows = rows.Stride > rows.Span ? 0 : rows.Unread;
        long unreadColumns = columns.Stride > columns.Span ? 0 : columns.Unread;
        if (unreadRows == 0 && unreadColumns == 0)
        {
            return;
        }

        string lost = string.Join(" and ", new[] { Count(unreadRows, "row"), Count(unreadColumns, "column") }.Where(text => text.Length > 0));
        problems.Warning("NG1007", $"'{problems.Layer}' never reads the last {lost} of the {Pixels(rows.Size, columns.Size)} pixels it gets: a {Noun} of {Pixels(rows.Span, columns.Span)} with stride {Window.StrideText} does not come out even; Padding.Same reads them all");
    }

    /// <summary>
    /// Says where an even side makes "same" padding one-sided at stride 1, which shifts the output against its input. At
    /// larger strides outputs don't lie on pixels anyway, and an odd side may be the one-sided one.
    /// </summary>
    private void NoteOneSided(WindowAxis rows, WindowAxis columns, LayerProblems problems)
    {
        bool oneSidedRows = rows.Stride == 1 && rows.Before != rows.After;
        bool oneSidedColumns = columns.Stride == 1 && columns.Before != columns.After;
        if (Window.Padding != NetGen.Padding.Same || (!oneSidedRows && !oneSidedColumns))
        {
            return;
        }

        string sides = (oneSidedRows, oneSidedColumns) switch
        {
            (true, true) => $"{rows.Before}, {columns.Before} pixels at the top and left but {rows.After}, {columns.After} at the bottom and right",
            (true, false) => $"{rows.Before} rows at the top but {rows.After} at the bottom",
            _ => $"{columns.Before} columns on the left but {columns.After} on the right",
        };
        problems.Warning("NG1008", $"'{problems.Layer}': with an even {Noun} of {Pixels(rows.Span, columns.Span)}, Padding.Same pads {sides}; an odd {Noun} keeps the output centred", "Padding");
    }

    private static string Count(long number, string noun) => number switch
    {
        0 => "",
        1 => noun,
        _ => $"{number.ToString(CultureInfo.InvariantCulture)} {noun}s",
    };

    private static string Pixels(long rows, long columns) =>
        $"{rows.ToString(CultureInfo.InvariantCulture)}×{columns.ToString(CultureInfo.InvariantCulture)}";
}
