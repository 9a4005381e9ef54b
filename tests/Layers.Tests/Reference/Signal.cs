namespace NetGen.Layers.Tests.Reference;

/// <summary>A map or vector in float64 in the user's order, with its gradient.</summary>
internal sealed class Signal(int channels, int height, int width)
{
    public int Channels { get; } = channels;

    public int Height { get; } = height;

    public int Width { get; } = width;

    public int Pixels => Height * Width;

    public int Count => Channels * Pixels;

    public double[] Values { get; init; } = new double[channels * height * width];

    public double[] Gradient { get; init; } = new double[channels * height * width];

    public static Signal Of(ReadOnlySpan<float> values, int channels, int height = 1, int width = 1)
    {
        var signal = new Signal(channels, height, width);
        for (int i = 0; i < signal.Count; i++)
        {
            signal.Values[i] = values[i];
        }

        return signal;
    }

    public int Index(int channel, int row, int column) => (((channel * Height) + row) * Width) + column;

    /// <summary>The same elements and gradients as a vector.</summary>
    public Signal Flattened() => new(Count, 1, 1) { Values = Values, Gradient = Gradient };
}
