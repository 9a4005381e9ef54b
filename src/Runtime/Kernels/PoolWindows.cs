namespace NetGen.Kernels;

/// <summary>How a pool's windows lie over a map whose pixels are channels in panels of 16 lanes.</summary>
/// <param name="InputHeight">Rows of the map.</param>
/// <param name="InputWidth">Columns of the map.</param>
/// <param name="OutputHeight">Rows of windows.</param>
/// <param name="OutputWidth">Windows in a row.</param>
/// <param name="Height">Rows of a window.</param>
/// <param name="Width">Columns of a window.</param>
/// <param name="StrideHeight">Rows between neighbouring windows.</param>
/// <param name="StrideWidth">Columns between neighbouring windows.</param>
/// <param name="Top">Rows of padding above the map.</param>
/// <param name="Left">Columns of padding to its left.</param>
/// <param name="Pixel">Floats of a pixel: its channels in whole panels.</param>
public readonly record struct PoolWindows(
    int InputHeight,
    int InputWidth,
    int OutputHeight,
    int OutputWidth,
    int Height,
    int Width,
    int StrideHeight,
    int StrideWidth,
    int Top,
    int Left,
    int Pixel)
{
    /// <summary>Floats between rows of the map.</summary>
    internal int InputRow => InputWidth * Pixel;

    /// <summary>Floats of a map.</summary>
    internal nint InputSample => (nint)InputHeight * InputRow;

    /// <summary>Floats of a sample's result.</summary>
    internal nint OutputSample => (nint)OutputHeight * OutputWidth * Pixel;

    /// <summary>The part of a window that lies on the map, which is never empty.</summary>
    /// <param name="row">The window's row.</param>
    /// <param name="column">Its place in the row.</param>
    internal WindowPart At(int row, int column)
    {
        int top = (row * StrideHeight) - Top;
        int left = (column * StrideWidth) - Left;
        int firstRow = Math.Max(top, 0);
        int firstColumn = Math.Max(left, 0);
        return new WindowPart(
            ((nint)firstRow * InputRow) + ((nint)firstColumn * Pixel),
            Math.Min(top + Height, InputHeight) - firstRow,
            Math.Min(left + Width, InputWidth) - firstColumn,
            ((firstRow - top) * Width) + (firstColumn - left));
    }
}

/// <summary>The part of a pool's window that lies on the map.</summary>
/// <param name="First">Where its first pixel lies.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Number">The number of its first pixel, counted row by row in the whole window.</param>
internal readonly record struct WindowPart(nint First, int Rows, int Columns, int Number);
