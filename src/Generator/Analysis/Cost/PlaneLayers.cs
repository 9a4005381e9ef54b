using NetGen.Generator.Activations;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Which layers write planes, lines of pixels padded to whole vectors, rather than pixels with their channels padded to panels: convolutions of
/// few filters, and the pools behind them. Only a pool of 2 by 2 and another convolution can read planes; where anything else reads, or an activation cannot be applied on
/// the way, channels stay. Training differs where it keeps what inference folds or fuses. The generated code and the prediction of its memory both ask here.
/// </summary>
internal static class PlaneLayers
{
    /// <summary>Whether a layer's output, its fused activation applied, lies in planes.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The layer.</param>
    /// <param name="isTraining">Whether in training, else in inference.</param>
    public static bool WritesPlanes(NetworkGraph graph, int node, bool isTraining) => node != NetworkModel.InputIndex && graph.Layer(node) switch
    {
        Conv2DLayer layer => layer.Groups == 1
            && layer.Window.StrideWidth == 1
            && ReadsLines(graph, node, isTraining)
            && ConvolutionCost.PrefersPixels(layer.Filters, graph.Node(node).Output.Height, graph.Node(node).Output.Width)
            && FusedLayers.LastOf(graph, node) is var last
            && !graph.Layer(last).Activation.IsLearned
            && (!isTraining || IsFusedInTraining(graph, node, last))
            && LeadsToConvolution(graph, last),
        Pool2DLayer => WritesPlanes(graph, FusedLayers.OwnerOf(graph, graph.Node(node).Inputs[0]), isTraining),
        _ => false,
    };

    /// <summary>The floats of a tensor in planes.</summary>
    public static long Floats(Shape shape) => ((long)shape.Channels * shape.Height * Panels.Padded(shape.Width)) + Panels.Width;

    private static bool ReadsLines(NetworkGraph graph, int node, bool isTraining)
    {
        int source = FusedLayers.OwnerOf(graph, graph.Node(node).Inputs[0]);
        return source == NetworkModel.InputIndex || WritesPlanes(graph, source, isTraining);
    }

    /// <summary>Whether training too does the work of a layer up to another in one pass: no normalisation, and a derivative that the output tells.</summary>
    private static bool IsFusedInTraining(NetworkGraph graph, int node, int last) =>
        (last == node || (graph.Node(last).Inputs[0] == node && graph.Layer(last) is ActivateLayer))
        && ActivationCatalog.Of(graph.Layer(last).Activation.Kind).DifferentiatesFromOutput;

    private static bool LeadsToConvolution(NetworkGraph graph, int node) => graph.ReadersOf(node) is { Count: 1 } readers && graph.Layer(readers[0]) switch
    {
        Conv2DLayer { Groups: 1 } => true,
        Pool2DLayer { Window: { Height: 2, Width: 2, StrideHeight: 2, StrideWidth: 2 } window } =>
            !window.Over(graph.Model.ShapeOf(node)).IsPadded && LeadsToConvolution(graph, readers[0]),
        _ => false,
    };
}
