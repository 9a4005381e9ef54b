using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>A window's taps at every place of its output, as far as they lie inside the map.</summary>
internal sealed class WindowWalk
{
    private WindowWalk(IReadOnlyList<WindowTap> taps) => Taps = taps;

    public IReadOnlyList<WindowTap> Taps { get; }

    public static WindowWalk Of(Window window, Shape input)
    {
        (int rows, int top) = Axis(input.Height, window.Height, window.StrideHeight, window);
        (int columns, int left) = Axis(input.Width, window.Width, window.StrideWidth, window);
        List<WindowTap> taps = [];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                for (int tapRow = 0; tapRow < window.Height; tapRow++)
                {
                    for (int tapColumn = 0; tapColumn < window.Width; tapColumn++)
                    {
                        int y = (row * window.StrideHeight) - top + (tapRow * window.Dilation);
                        int x = (column * window.StrideWidth) - left + (tapColumn * window.Dilation);
                        if (y >= 0 && y < input.Height && x >= 0 && x < input.Width)
                        {
                            taps.Add(new WindowTap(row, column, tapRow, tapColumn, y, x));
                        }
                    }
                }
            }
        }

        return new WindowWalk(taps);
    }

    /// <summary>The number of windows along an axis, and the padding before its first pixel.</summary>
    private static (int Count, int Before) Axis(int size, int taps, int stride, Window window)
    {
        int span = ((taps - 1) * window.Dilation) + 1;
        if (window.Padding >= 0)
        {
            return (((size + (2 * window.Padding) - span) / stride) + 1, window.Padding);
        }

        int count = (size + stride - 1) / stride;
        return (count, Math.Max(0, ((count - 1) * stride) + span - size) / 2);
    }
}

/// <summary>One tap: the window's place in the output, the tap's in the window, and the pixel's in the map.</summary>
internal readonly record struct WindowTap(int Row, int Column, int TapRow, int TapColumn, int Y, int X);
