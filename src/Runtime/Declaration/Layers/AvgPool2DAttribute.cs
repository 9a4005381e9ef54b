namespace NetGen;

/// <summary>The mean of each window of a map, channel by channel. Windows that do not fit whole are left out. Zeros of the padding count into the mean, as in PyTorch.</summary>
/// <param name="height">The window's height, at least 1.</param>
/// <param name="width">The window's width, at least 1.</param>
public sealed class AvgPool2DAttribute(int height, int width) : LayerAttribute
{
    /// <summary>Pooling with a square window.</summary>
    /// <param name="size">The window's height and width, at least 1.</param>
    public AvgPool2DAttribute(int size) : this(size, size)
    {
    }

    /// <summary>The window's height.</summary>
    public int Height { get; } = height;

    /// <summary>The window's width.</summary>
    public int Width { get; } = width;

    /// <summary>The step between windows; by default (0) the window's size.</summary>
    public int Stride { get; set; }

    /// <summary>Pixels on each side, at most half the window, or <see cref="NetGen.Padding.Valid"/> or <see cref="NetGen.Padding.Same"/>.</summary>
    public int Padding { get; set; }
}
