using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers;

/// <summary>How messages speak of a network's parts, and where those are written.</summary>
internal static class NetworkText
{
    /// <summary>A layer's name in quotes.</summary>
    public static string Quoted(this NetworkGraph graph, int node) => $"'{graph.Model.NameOf(node)}'";

    /// <summary>The activation of a node, such as: the ReLU of 'dense1'.</summary>
    public static string ActivationOf(this NetworkGraph graph, int node)
    {
        string function = graph.Layer(node).Activation.ToString();
        return LayerRoles.IsActivation(graph.Layer(node)) ? $"the {function} {graph.Quoted(node)}" : $"the {function} of {graph.Quoted(node)}";
    }

    /// <summary>What to do to be rid of a node's activation.</summary>
    public static string RemovalOfActivation(this NetworkGraph graph, int node) =>
        LayerRoles.IsActivation(graph.Layer(node)) ? $"remove {graph.Quoted(node)}" : $"leave out the activation of {graph.Quoted(node)}";

    /// <summary>The argument that names a node's activation; null, for the whole attribute, if the layer is nothing else.</summary>
    public static string? ActivationArgument(this NetworkAnalysis network, int node)
    {
        LayerNode layer = network.Graph.Node(node);
        return LayerRoles.IsActivation(layer.Layer) ? null
            : network.Result.Declaration.Attributes[layer.Attribute].Find("Activation") is null ? "activation" : "Activation";
    }

    /// <summary>
    /// Whether a node can be taken out so that its readers read what it reads: not if no layer would be left, nor if the
    /// network's output would be another one then.
    /// </summary>
    public static bool CanBeRemoved(this NetworkGraph graph, int node) =>
        graph.Model.Nodes.Count > 1 && (node != graph.Last || graph.Node(node).Inputs[0] == node - 1);

    /// <summary>Whether a node's activation can be taken away: an argument always, an [Activate] like any other layer.</summary>
    public static bool CanActivationBeRemoved(this NetworkGraph graph, int node) =>
        !LayerRoles.IsActivation(graph.Layer(node)) || graph.CanBeRemoved(node);

    /// <summary>A size in MiB.</summary>
    public static string Mebibytes(long bytes) => $"{Figure.Of(bytes / (double)(1 << 20))} MiB";

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => $"{Figure.Of(100 * share)} %";
}
