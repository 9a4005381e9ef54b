using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// How parameters that go by channel lie beside a value: a float a lane of a pixel. A flattened map is a vector, whose
/// channels are all its elements; it keeps the map's layout, so that its one pixel has a group of lanes for each of the map's.
/// </summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels.</param>
/// <param name="Channels">Lanes of a group that hold a channel.</param>
/// <param name="Group">Lanes of a group.</param>
/// <param name="Packing">How a parameter with an element a channel is packed.</param>
internal sealed record ChannelLanes(int Lanes, int Pixels, int Channels, int Group, Packing Packing)
{
    public int Panels => Lanes / TensorLayout.PanelWidth;

    /// <summary>A parameter an element of a channel's own: by channel for a map, by element for a vector.</summary>
    /// <param name="shape">The value's shape.</param>
    /// <param name="layout">Its layout, in lanes.</param>
    public static ChannelLanes Of(Shape shape, TensorLayout layout) => shape.Rank == 1 && layout.Pixels > 1
        ? Elements(layout)
        : new ChannelLanes(layout.ColumnStride, layout.Pixels, layout.Channels, layout.ColumnStride, Packing.Contiguous(layout.Channels));

    /// <summary>A parameter for each element.</summary>
    /// <param name="layout">The layout, in lanes.</param>
    public static ChannelLanes Elements(TensorLayout layout) => new(
        layout.Size,
        1,
        layout.Channels,
        layout.ColumnStride,
        new Packing(
            EquatableArray.Of(
                new Loop(layout.Channels, layout.ChannelStride),
                new Loop(layout.Height, layout.RowStride),
                new Loop(layout.Width, layout.ColumnStride)),
            layout.Size));
}
