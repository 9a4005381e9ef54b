using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>What a network's outputs come from, and so what its loss is taken of.</summary>
internal static class NetworkHead
{
    /// <summary>Where the outputs come from, each part of a concatenation for itself; through dropout, flatten and pooling.</summary>
    public static IReadOnlyList<Stop> OutputSources(this NetworkGraph graph) =>
        graph.BeforeOutputOf(graph.Last, graph.IsPartOfHead);

    /// <summary>
    /// Where what a loss takes as logits comes from: the outputs, or with a loss on probabilities what Softmax makes them
    /// of. Not through a global pool: a mean over many pixels is no longer what the activation before it gives.
    /// </summary>
    public static IEnumerable<Stop> LogitSources(this NetworkGraph graph, LossFunction loss)
    {
        bool Passes(int node) => graph.IsPartOfHead(node) && !graph.IsGlobalPool(node);
        IReadOnlyList<Stop> outputs = graph.BeforeOutputOf(graph.Last, Passes);
        return loss == LossFunction.CategoricalCrossEntropy
            ? outputs.Where(graph.IsSoftmax).SelectMany(softmax => graph.Before(softmax.Node, Passes)).Distinct()
            : outputs;
    }

    /// <summary>Whether the walk to the loss looks through a node. Concatenation leaves every element what it is.</summary>
    public static bool IsPartOfHead(this NetworkGraph graph, int node) =>
        graph.IsLookedThrough(node) || graph.Layer(node) is ConcatLayer;

    /// <summary>Whether a node pools whole maps: a global pool, or a window of the map's size.</summary>
    public static bool IsGlobalPool(this NetworkGraph graph, int node) =>
        graph.Layer(node) is GlobalAvgPool2DLayer
        || (graph.Layer(node) is Pool2DLayer && graph.Node(node).Output.Pixels == 1 && graph.Model.ShapeOf(graph.Node(node).Inputs[0]).Pixels > 1);

    /// <summary>Whether a walk ended at a Softmax or its logarithm.</summary>
    public static bool IsSoftmax(this NetworkGraph graph, Stop stop) =>
        stop.Kind == StopKind.Operation && stop.Node != NetworkModel.InputIndex && graph.Layer(stop.Node) is SoftmaxLayer;
}
