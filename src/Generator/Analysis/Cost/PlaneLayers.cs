using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Which layers write planes in inference, lines of pixels padded to whole vectors, rather than pixels with their channels padded to panels: convolutions of
/// few filters, and the pools behind them. What decides it for the generated code decides it here, from the graph alone.
/// </summary>
internal static class PlaneLayers
{
    /// <summary>Whether a layer's output, its fused activation applied, lies in planes.</summary>
    public static bool WritesPlanes(NetworkGraph graph, int node) => node != NetworkModel.InputIndex && graph.Layer(node) switch
    {
        Conv2DLayer layer => layer.Groups == 1
            && layer.Window.StrideWidth == 1
            && !layer.Activation.IsLearned
            && ReadsLines(graph, node)
            && ConvolutionCost.PrefersPixels(layer.Filters, graph.Node(node).Output.Height, graph.Node(node).Output.Width)
            && LeadsToConvolution(graph, LastFused(graph, node)),
        Pool2DLayer => WritesPlanes(graph, WorkingMemory.OwnerOf(graph, graph.Node(node).Inputs[0])),
        _ => false,
    };

    /// <summary>The floats of a tensor in planes.</summary>
    public static long Floats(Shape shape) => ((long)shape.Channels * shape.Height * Panels.Padded(shape.Width)) + Panels.Width;

    private static bool ReadsLines(NetworkGraph graph, int node)
    {
        int source = WorkingMemory.OwnerOf(graph, graph.Node(node).Inputs[0]);
        return source == NetworkModel.InputIndex || WritesPlanes(graph, source);
    }

    private static int LastFused(NetworkGraph graph, int node)
    {
        while (graph.ReadersOf(node) is { Count: 1 } readers && WorkingMemory.IsFused(graph, readers[0]))
        {
            node = readers[0];
        }

        return node;
    }

    private static bool LeadsToConvolution(NetworkGraph graph, int node) => graph.ReadersOf(node) is { Count: 1 } readers && graph.Layer(readers[0]) switch
    {
        Conv2DLayer { Groups: 1 } => true,
        Pool2DLayer { Window: { Height: 2, Width: 2, StrideHeight: 2, StrideWidth: 2 } window } =>
            !window.Over(graph.Model.ShapeOf(node)).IsPadded && LeadsToConvolution(graph, readers[0]),
        _ => false,
    };
}
