using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How a convolution goes by minimal filtering, if it does: along both axes, by tiles, or else down the columns, by lines. The generated code and the prediction of its memory both ask here.
/// </summary>
/// <param name="Tiles">A band of its tiles; null if it doesn't go by tiles.</param>
/// <param name="Lines">The filter down its columns; null if it doesn't go by lines.</param>
internal sealed record MinimalFiltering(WinogradGrid? Tiles, LineFilter? Lines)
{
    /// <summary>The way of a convolution.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The convolution's node.</param>
    /// <param name="layer">The convolution.</param>
    /// <param name="readsLanes">Whether its input lies in lanes, as tiles need it.</param>
    public static MinimalFiltering Of(NetworkGraph graph, int node, Conv2DLayer layer, bool readsLanes)
    {
        WinogradGrid? tiles = readsLanes ? WinogradCost.Choose(graph, node, layer) : null;
        return new MinimalFiltering(tiles, tiles is null ? LineFilterCost.Choose(graph, node, layer) : null);
    }

    /// <summary>The zeros that the convolution reads below and behind its input.</summary>
    /// <param name="geometry">Its windows.</param>
    /// <param name="height">Rows of the input.</param>
    /// <param name="width">Columns of the input.</param>
    public (int Bottom, int Right) BorderOf(WindowGeometry geometry, int height, int width) =>
        Tiles is { } tiles ? WinogradCost.BorderOf(tiles, geometry, height, width)
        : Lines is { } lines ? (LineFilterCost.BottomOf(lines, geometry, height), geometry.Right)
        : (geometry.Bottom, geometry.Right);
}
