using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>What a walk along a network's graph ends at.</summary>
internal enum StopKind
{
    /// <summary>What a layer computes, apart from its activation; or the network's input.</summary>
    Operation,

    /// <summary>A layer's activation.</summary>
    Activation,

    /// <summary>The network's output, behind its last node.</summary>
    Output,
}

/// <summary>Where a walk along a network's graph ends.</summary>
/// <param name="Node">The node; the last one for the output.</param>
/// <param name="Kind">What of it.</param>
internal readonly record struct Stop(int Node, StopKind Kind);

/// <summary>
/// What comes next on the way of the signal, and what came before. A node is two steps: its operation, then its activation.
/// A walk passes the operations that it is told to look through (an [Activate] has none of its own) and ends at the first
/// other one and at every activation.
/// </summary>
internal static class SignalPaths
{
    /// <summary>Where the outputs of a node, or the network's input, lead to.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The node, with its activation behind us.</param>
    /// <param name="passes">Which nodes' operations to look through.</param>
    public static IReadOnlyList<Stop> After(this NetworkGraph graph, int node, Func<int, bool> passes)
    {
        var stops = new List<Stop>();
        Forward(graph, node, passes, [], stops);
        return stops;
    }

    /// <summary>Where what a node computes leads to: its own activation if it has one.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The node.</param>
    /// <param name="passes">Which nodes' operations to look through.</param>
    public static IReadOnlyList<Stop> AfterOperation(this NetworkGraph graph, int node, Func<int, bool> passes) =>
        graph.Layer(node).Activation.IsIdentity ? graph.After(node, passes) : [new Stop(node, StopKind.Activation)];

    /// <summary>Where what a node reads comes from.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The node.</param>
    /// <param name="passes">Which nodes' operations to look through.</param>
    public static IReadOnlyList<Stop> Before(this NetworkGraph graph, int node, Func<int, bool> passes)
    {
        var stops = new List<Stop>();
        var seen = new HashSet<int>();
        foreach (int input in graph.Node(node).Inputs)
        {
            Backward(graph, input, passes, seen, stops);
        }

        return stops;
    }

    /// <summary>Where what a node gives comes from: its own activation if it has one, else its operation unless that is looked through.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="node">The node; <see cref="NetworkGraph.Last"/> asks where the network's output comes from.</param>
    /// <param name="passes">Which nodes' operations to look through.</param>
    public static IReadOnlyList<Stop> BeforeOutputOf(this NetworkGraph graph, int node, Func<int, bool> passes)
    {
        var stops = new List<Stop>();
        Backward(graph, node, passes, [], stops);
        return stops;
    }

    /// <summary>
    /// Whether rules that ask for what comes next look through a node: dropout, flatten and pooling do not change what a
    /// signal is.
    /// </summary>
    public static bool IsLookedThrough(this NetworkGraph graph, int node) => LayerRoles.IsLookedThrough(graph.Layer(node));

    /// <summary>
    /// Whether a node's operation is linear: batch normalisation, average and global pooling, dropout, flatten, and a sum
    /// or concatenation of what is linear all the way back to weighted layers or the network's input.
    /// </summary>
    public static bool IsLinear(this NetworkGraph graph, int node) =>
        LayerRoles.IsLinear(graph.Layer(node))
        || (LayerRoles.IsMerge(graph.Layer(node)) && graph.Node(node).Inputs.Items.All(graph.IsLinearInWeights));

    /// <summary>The activation at a stop; none if it is no activation.</summary>
    public static ActivationSpec ActivationAt(this NetworkGraph graph, Stop stop) =>
        stop.Kind == StopKind.Activation ? graph.Layer(stop.Node).Activation : ActivationSpec.None;

    private static void Forward(NetworkGraph graph, int node, Func<int, bool> passes, HashSet<int> seen, List<Stop> stops)
    {
        if (node == graph.Last)
        {
            stops.Add(new Stop(node, StopKind.Output));
        }

        foreach (int reader in graph.ReadersOf(node).Where(seen.Add))
        {
            if (!Passes(graph, reader, passes))
            {
                stops.Add(new Stop(reader, StopKind.Operation));
            }
            else if (!graph.Layer(reader).Activation.IsIdentity)
            {
                stops.Add(new Stop(reader, StopKind.Activation));
            }
            else
            {
                Forward(graph, reader, passes, seen, stops);
            }
        }
    }

    private static void Backward(NetworkGraph graph, int node, Func<int, bool> passes, HashSet<int> seen, List<Stop> stops)
    {
        if (!seen.Add(node))
        {
            return;
        }

        if (node == NetworkModel.InputIndex)
        {
            stops.Add(new Stop(node, StopKind.Operation));
        }
        else if (!graph.Layer(node).Activation.IsIdentity)
        {
            stops.Add(new Stop(node, StopKind.Activation));
        }
        else if (!Passes(graph, node, passes))
        {
            stops.Add(new Stop(node, StopKind.Operation));
        }
        else
        {
            foreach (int input in graph.Node(node).Inputs)
            {
                Backward(graph, input, passes, seen, stops);
            }
        }
    }

    private static bool Passes(NetworkGraph graph, int node, Func<int, bool> passes) =>
        LayerRoles.IsActivation(graph.Layer(node)) || passes(node);
}
