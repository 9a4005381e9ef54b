using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Whether a convolution of 3 × 3 taps goes by minimal filtering: fewer multiply-adds, but inputs and sums pass through memory once more. They do so in bands of a few rows of tiles, which
/// stay in the second-level cache.
/// </summary>
internal static class WinogradCost
{
    /// <summary>The most zeros that a border may have: with more, outer tiles would read nothing else.</summary>
    private const int MostPadding = 2;

    /// <summary>Cycles for each vector of transformed inputs and of sums: to make it, and to read it from the second-level cache again. Measured.</summary>
    private const double TransformCycles = 3.2;

    /// <summary>What products lose to storing sums of few terms, as a share.</summary>
    private const double ShortSums = 0.06;

    /// <summary>Floats of a band's transformed inputs and sums at most, and of a group's sums of gradients: a quarter of the second-level cache.</summary>
    private const int CachedFloats = Processor.SecondLevelFloats / 4;

    /// <summary>Floats of transformed weights at most: half of the second-level cache, since a map's few tiles would not pay for reading them from further away.</summary>
    private const int MostWeights = Processor.SecondLevelFloats / 2;

    /// <summary>A band of the convolution's tiles, as many of which as come out even make up the map; null where minimal filtering does not fit or pay.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The convolution's node.</param>
    /// <param name="layer">The convolution, whose input lies in lanes.</param>
    public static WinogradGrid? Choose(NetworkGraph graph, int node, Conv2DLayer layer)
    {
        Shape input = graph.Model.ShapeOf(graph.Node(node).Inputs[0]);
        WindowGeometry geometry = layer.Window.Over(input);
        if (!Fits(layer.Window, geometry) || layer.Groups > 1 || PlaneLayers.WritesPlanes(graph, node, isTraining: false))
        {
            return null;
        }

        WinogradGrid map = new WinogradGrid(layer.Window.StrideHeight, input.Channels, layer.Filters, 1, 1).Over(geometry.OutputHeight, geometry.OutputWidth);
        return map.RowsRead - geometry.Top >= input.Height && map.ColumnsRead - geometry.Left >= input.Width && Pays(map, geometry) ? BandOf(map) : null;
    }

    /// <summary>The zeros that a convolution reads below and behind its input: as far as its tiles reach.</summary>
    /// <param name="band">The convolution in tiles.</param>
    /// <param name="geometry">Its windows.</param>
    /// <param name="height">Rows of the input.</param>
    /// <param name="width">Columns of the input.</param>
    public static (int Bottom, int Right) BorderOf(WinogradGrid band, WindowGeometry geometry, int height, int width)
    {
        WinogradGrid map = band.Over(geometry.OutputHeight, geometry.OutputWidth);
        return (Math.Max(geometry.Bottom, map.RowsRead - geometry.Top - height), Math.Max(geometry.Right, map.ColumnsRead - geometry.Left - width));
    }

    /// <summary>Whether the gradients of the transformed weights are summed sample by sample.</summary>
    /// <param name="grid">The tiles of a map.</param>
    public static bool LearnsByTiles(WinogradGrid grid) =>
        grid.WeightSize <= CachedFloats && 2L * grid.WeightSize <= (long)SampleGroup.Samples * (grid.InputSize + grid.OutputSize);

    private static bool Fits(Window window, WindowGeometry geometry) =>
        (window.Height, window.Width, window.Dilation) == (MinimalFilter.Taps, MinimalFilter.Taps, 1)
        && window.StrideHeight == window.StrideWidth
        && MinimalFilter.Of(window.StrideHeight) is not null
        && Math.Max(Math.Max(geometry.Top, geometry.Bottom), Math.Max(geometry.Left, geometry.Right)) <= MostPadding;

    private static bool Pays(WinogradGrid map, WindowGeometry geometry)
    {
        if (map.WeightSize > MostWeights)
        {
            return false;
        }

        int panels = map.OutputLanes / Panels.Width;
        return Candidates.Cheapest(
            new Decision($"convolution of {map.Channels} channels to {geometry.OutputHeight}×{geometry.OutputWidth}×{map.Outputs}, stride {map.Stride}", null),
            [Way.Tiles, Way.Pixels],
            way => way == Way.Pixels
                ? PixelTile.Cycles(geometry.OutputHeight, geometry.OutputWidth, panels) * MinimalFilter.Taps * MinimalFilter.Taps * map.Channels
                : Cycles(map, panels)) == Way.Tiles;
    }

    private static double Cycles(WinogradGrid map, int panels)
    {
        WinogradGrid band = BandOf(map);
        double products = (double)map.TileRows / band.TileRows * PixelTile.Cycles(1, band.Tiles, panels) * map.Tile.Products * map.Channels * (1 + ShortSums);
        double vectors = (double)(map.InputSize + map.OutputSize) / Panels.Width;
        return products + (TransformCycles * vectors);
    }

    /// <summary>As many rows of tiles as stay in cache.</summary>
    private static WinogradGrid BandOf(WinogradGrid map) =>
        map with { TileRows = Candidates.Divisors(map.TileRows).Where(rows => rows == 1 || rows * (long)(map.InputSize + map.OutputSize) / map.TileRows <= CachedFloats).Max() };

    /// <summary>How the convolution is computed.</summary>
    internal enum Way
    {
        Tiles,
        Pixels,
    }
}
