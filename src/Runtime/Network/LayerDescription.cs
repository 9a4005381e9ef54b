namespace NetGen.Kernels;

/// <summary>A line of a network's summary, and where training keeps the layer's signals.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Kind">The layer's kind and main arguments, such as <c>Conv2D(16, 5×5)</c>.</param>
/// <param name="OutputShape">The shape of one sample's output, in the user's order.</param>
/// <param name="ParameterCount">The number of trainable and frozen parameters.</param>
/// <param name="Inputs">The names of the layers (or "input") that it reads.</param>
public sealed record LayerDescription(string Name, string Kind, int[] OutputShape, int ParameterCount, string[] Inputs)
{
    /// <summary>The activation's name, empty for none.</summary>
    public string Activation { get; init; } = "";

    /// <summary>The initialiser as the table prints it, empty for a layer without weights.</summary>
    public string Initializer { get; init; } = "";

    /// <summary>Where training keeps the pre-activation, if the layer is weighted.</summary>
    public SignalTrace? PreActivation { get; init; }

    /// <summary>Where training keeps the gradient of the loss with respect to the pre-activation.</summary>
    public SignalTrace? PreActivationGradient { get; init; }
}

/// <summary>
/// A tensor that can be read during training: stop a step after <see cref="Call"/>, and sample s begins at
/// <see cref="Offset"/>·capacity + s·<see cref="SampleStride"/> of the activation arena, laid out as pixels of channels.
/// </summary>
/// <param name="Call">The number of the kernel call to stop after.</param>
/// <param name="Offset">The slot's offset, to be multiplied by the batch capacity.</param>
/// <param name="SampleStride">Floats a sample.</param>
/// <param name="Channels">The channels that count; the rest of a pixel is padding.</param>
/// <param name="PixelStride">Floats a pixel.</param>
/// <param name="Pixels">Pixels a sample; 1 for a vector.</param>
public sealed record SignalTrace(int Call, int Offset, int SampleStride, int Channels, int PixelStride, int Pixels)
{
    /// <summary>Floats of a sample before its first pixel: a border of zeros.</summary>
    public int First { get; init; }

    /// <summary>Pixels of a row, behind which there is a border.</summary>
    public int RowPixels { get; init; } = Pixels;

    /// <summary>Floats between rows.</summary>
    public int RowStride { get; init; }

    /// <summary>Where a pixel lies within a sample.</summary>
    /// <param name="pixel">The pixel.</param>
    internal int PlaceOf(int pixel) => First + (pixel / RowPixels * RowStride) + (pixel % RowPixels * PixelStride);
}
