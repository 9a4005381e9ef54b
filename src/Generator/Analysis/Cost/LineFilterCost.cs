using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Whether a convolution goes by minimal filtering down the columns: a third fewer multiply-adds, but lines of the input are combined first, and a tile loads more for its work. It needs few channels to pay,
/// and little memory, where minimal filtering along both axes (<see cref="WinogradCost"/>) needs many.
/// </summary>
internal static class LineFilterCost
{
    /// <summary>Floats of the combined lines at most: two thirds of a first-level cache of 48 KB.</summary>
    private const int MostCombined = 8 * 1024;

    /// <summary>Cycles to store a vector of combined lines.</summary>
    private const double CombinationCycles = 1.2;

    /// <summary>Cycles for each vector of outputs to make it of its sums, beyond what any convolution does at a tile's end.</summary>
    private const double OutputCycles = 1.5;

    /// <summary>The filter for a convolution; null where it does not fit or pay. Inference and training have the same.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The convolution's node.</param>
    /// <param name="layer">The convolution.</param>
    public static LineFilter? Choose(NetworkGraph graph, int node, Conv2DLayer layer)
    {
        Shape input = graph.Model.ShapeOf(graph.Node(node).Inputs[0]);
        Window window = layer.Window;
        WindowGeometry geometry = window.Over(input);
        bool byPixels = PlaneLayers.WritesPlanes(graph, node, isTraining: false);
        if (layer.Groups > 1
            || Panels.AreLanes(layer, input.Channels)
            || (window.StrideHeight, window.StrideWidth, window.Dilation) != (1, 1, 1)
            || geometry.OutputHeight < LineFilter.Outputs
            || LineFilter.Of(window.Height) is not { } filter
            || byPixels != PlaneLayers.WritesPlanes(graph, node, isTraining: true))
        {
            return null;
        }

        int source = FusedLayers.OwnerOf(graph, graph.Node(node).Inputs[0]);
        bool readsPlanes = source == NetworkModel.InputIndex || (PlaneLayers.WritesPlanes(graph, source, isTraining: false) && PlaneLayers.WritesPlanes(graph, source, isTraining: true));
        int pixels = Math.Max(geometry.Left + input.Width + geometry.Right, byPixels ? Panels.Padded(geometry.OutputWidth) + window.Width - 1 : 0);

        // What is planes in inference may be lanes in training, whose lines are longer.
        int line = readsPlanes ? Panels.Padded(pixels) * input.Channels : pixels * Panels.Padded(input.Channels);
        return filter.Products * line <= MostCombined && Pays(filter, layer, geometry, input.Channels, byPixels, line) ? filter : null;
    }

    /// <summary>The zeros that a convolution reads below its input: a map of an odd number of lines has half a pair behind its last.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="geometry">The convolution's windows.</param>
    /// <param name="height">Lines of the input.</param>
    public static int BottomOf(LineFilter filter, WindowGeometry geometry, int height) =>
        Math.Max(geometry.Bottom, (LineFilter.Outputs * LineFilter.Pairs(geometry.OutputHeight)) + filter.Taps - 1 - geometry.Top - height);

    private static bool Pays(LineFilter filter, Conv2DLayer layer, WindowGeometry geometry, int channels, bool byPixels, int line)
    {
        (int height, int width) = (geometry.OutputHeight, geometry.OutputWidth);
        int padded = Panels.Padded(width), panels = Panels.Padded(layer.Filters) / Panels.Width, pairs = LineFilter.Pairs(height), columns = layer.Window.Width * channels;
        return Candidates.Cheapest(
            new Decision($"convolution of {channels} channel{(channels == 1 ? "" : "s")} to {height}×{width}×{layer.Filters}, {filter.Taps}×{layer.Window.Width} taps, {(byPixels ? "by pixels" : "by channels")}", null),
            [Way.Lines, Way.Product],
            way =>
            {
                if (way == Way.Product)
                {
                    return filter.Taps * columns * (byPixels ? height * PlaneTile.Cycles(padded, layer.Filters) : PixelTile.Cycles(height, width, panels));
                }

                double tiles = byPixels
                    ? padded / Panels.Width * LineFilterTile.PixelCycles(filter, padded, layer.Filters)
                    : LineFilterTile.ChannelCycles(filter, width, panels);
                double outputs = OutputCycles * LineFilter.Outputs * (byPixels ? padded / Panels.Width * layer.Filters : width * panels);
                return pairs * ((columns * tiles) + (CombinationCycles * filter.Products * line / Panels.Width) + outputs);
            }) == Way.Lines;
    }

    /// <summary>How the convolution is computed.</summary>
    internal enum Way
    {
        Lines,
        Product,
    }
}
