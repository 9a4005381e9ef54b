using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>A tensor of a batch in float64, sample after sample, each by channel, row, column, with its gradient.</summary>
internal sealed class Signal(int batch, Shape shape)
{
    public int Batch { get; } = batch;

    public Shape Shape { get; } = shape;

    public double[] Values { get; } = new double[batch * shape.Size];

    public double[] Gradient { get; } = new double[batch * shape.Size];

    public int Index(int sample, int channel, int row, int column) =>
        (((((sample * Shape.Channels) + channel) * Shape.Height) + row) * Shape.Width) + column;

    /// <summary>The channel of an element.</summary>
    public int ChannelOf(int index) => index / Shape.Pixels % Shape.Channels;
}
