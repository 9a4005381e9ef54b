namespace NetGen;

/// <summary>A two-dimensional convolution (cross-correlation, as in every deep-learning library) over a map (channels, height, width).</summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelHeight">The kernel's height, at least 1.</param>
/// <param name="kernelWidth">The kernel's width, at least 1.</param>
public sealed class Conv2DAttribute(int filters, int kernelHeight, int kernelWidth) : WeightedLayerAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernel">The kernel's height and width, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel) : this(filters, kernel, kernel)
    {
    }

    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>The kernel's height.</summary>
    public int KernelHeight { get; } = kernelHeight;

    /// <summary>The kernel's width.</summary>
    public int KernelWidth { get; } = kernelWidth;

    /// <summary>The step between neighbouring outputs, at least 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The step between neighbouring taps of the kernel, at least 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>The number of groups, which divides the channels in and out; as many as channels makes it depthwise.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Pixels of zeros on each side, or <see cref="NetGen.Padding.Valid"/> or <see cref="NetGen.Padding.Same"/>.</summary>
    public int Padding { get; set; }
}
