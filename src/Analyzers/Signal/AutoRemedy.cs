using NetGen.Analyzers.Initialization;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;

namespace NetGen.Analyzers.Signal;

/// <summary>The layers that <see cref="Init.Auto"/> would change for the better.</summary>
/// <param name="Nodes">The layers' nodes; empty if Auto is no remedy.</param>
internal sealed record AutoRemedy(IReadOnlyList<int> Nodes)
{
    /// <summary>Auto's variance within this is no change.</summary>
    private const double Tolerance = 0.05;

    /// <summary>Names that a message lists before it counts the rest.</summary>
    private const int Listed = 4;

    /// <summary>The layers on the way that start otherwise than by Auto, if the finding is gone with Auto at all of them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="onTheWay">The nodes that what was found went through.</param>
    /// <param name="isFound">Whether the rule finds it in a network.</param>
    public static AutoRemedy Of(NetworkAnalysis network, IEnumerable<int> onTheWay, Func<NetworkAnalysis, bool> isFound)
    {
        NetworkGraph graph = network.Graph;
        int[] nodes = [.. onTheWay.Distinct().Where(node => graph.IsWeighted(node) && !graph.IsOutputLayer(node) && IsChangedByAuto(network, node)).OrderBy(node => node)];
        return nodes.Length > 0 && !isFound(network.WithAuto(nodes)) ? new AutoRemedy(nodes) : new AutoRemedy([]);
    }

    /// <summary>What to do, in the words of a message.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="otherwise">What to do where Auto is no remedy.</param>
    public string Text(NetworkGraph graph, string otherwise)
    {
        string[] names = [.. Nodes.Select(graph.Quoted)];
        return names.Length switch
        {
            0 => otherwise,
            <= Listed => $"use Init.Auto on {string.Join(", ", names)}",
            int count => $"use Init.Auto on {string.Join(", ", names.Take(Listed - 1))} and {Figure.Of(count - Listed + 1)} more layers",
        };
    }

    /// <summary>A finding at [Network] whose fix changes the layers.</summary>
    public Finding Report(NetworkAnalysis network, Microsoft.CodeAnalysis.DiagnosticDescriptor rule, string message) =>
        new(rule, network.NetworkAttribute, null, message) { AlsoConcerned = [.. Nodes.Select(node => network.Graph.Node(node).Attribute)] };

    /// <summary>Whether Auto would draw a layer's weights from another distribution. Zero weights at a branch's end are meant.</summary>
    private static bool IsChangedByAuto(NetworkAnalysis network, int node)
    {
        var layer = new WeightedLayer(network, node);
        WeightMoments now = network.Prediction.WeightsOf(node);
        if (layer.Initializer.Init == Init.Auto || layer.Weights.Frozen || (now.Second == 0 && network.Graph.IsBranchEnd(node)))
        {
            return false;
        }

        WeightMoments auto = WeightMoments.OfAuto(layer.Fans, network.Prediction.Auto[node]);
        return now.Pattern != auto.Pattern || now.Mean != 0 || Math.Abs((now.Variance / auto.Variance) - 1) > Tolerance;
    }
}
