using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>Which layers are a part of another's work in inference, and write nothing of their own.</summary>
internal static class FusedLayers
{
    /// <summary>The node whose memory a node's output lies in: flatten and dropout pass on what they read, and what is fused into a layer writes nothing of its own.</summary>
    public static int OwnerOf(NetworkGraph graph, int node)
    {
        while (node != NetworkModel.InputIndex && (graph.Layer(node) is FlattenLayer or DropoutLayer || IsFused(graph, node)))
        {
            node = graph.Node(node).Inputs[0];
        }

        return node;
    }

    /// <summary>Whether a BatchNorm is folded into the weights before it, or an activation applied by the pass before it.</summary>
    private static bool IsFused(NetworkGraph graph, int node)
    {
        int source = graph.Node(node).Inputs[0];
        if (source == NetworkModel.InputIndex || graph.ReadersOf(source).Count > 1 || !graph.Layer(source).Activation.IsIdentity)
        {
            return false;
        }

        return graph.Layer(node) switch
        {
            BatchNormLayer => graph.IsWeighted(source),
            ActivateLayer { Function.IsLearned: false } => graph.IsWeighted(source) || LayerRoles.IsNormalization(graph.Layer(source)) || graph.Layer(source) is AddLayer,
            _ => false,
        };
    }

    /// <summary>The last layer whose work is done by a node's own pass; the node itself where none follows.</summary>
    public static int LastOf(NetworkGraph graph, int node)
    {
        while (graph.ReadersOf(node) is { Count: 1 } readers && IsFused(graph, readers[0]))
        {
            node = readers[0];
        }

        return node;
    }
}
