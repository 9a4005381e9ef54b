using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Analysis.Signals.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Initialization;

/// <summary>A weighted layer as the rules on initialisers see it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Index">The layer's node.</param>
internal readonly record struct WeightedLayer(NetworkAnalysis Network, int Index)
{
    private const string InitArgument = "Init";

    public LayerNode Node => Network.Graph.Node(Index);

    public string Name => Node.Name;

    public WeightSpec Weights => Node.Layer.Weights!;

    public InitializerSpec Initializer => Weights.Initializer;

    /// <summary>Whether a gain is written.</summary>
    public bool HasGain => !double.IsNaN(Initializer.Gain);

    /// <summary>The layer's connections.</summary>
    public WeightFans Fans => WeightedPropagation.FansOf(Node.Layer, Network.Graph.WeightOf(Index).Shape);

    /// <summary>The moments of its weights; not of Auto's and Lsuv's, which depend on what feeds the layer.</summary>
    public WeightMoments WeightMoments => WeightMoments.Of(Initializer, Fans, Node.Layer.Activation, default);

    /// <summary>fan_in·Var(W): by how much the layer multiplies a second moment.</summary>
    public double VarianceFactor => Fans.In * WeightMoments.Variance;

    /// <summary>fan_in·E[w²]: the same for weights that have a mean.</summary>
    public double MeanSquareFactor => Fans.In * WeightMoments.Second;

    /// <summary>
    /// The moments of what feeds the layer where all layers before it keep the signal's size, as <see cref="Init.Auto"/> takes
    /// them: so that one layer's mistake is not blamed on the next.
    /// </summary>
    public Moments InputMoments => Network.Prediction.Auto[Index].Input;

    /// <summary>What feeds the layer: <c>ReLU's output</c>, <c>the network's input</c>.</summary>
    public string InputText
    {
        get
        {
            NetworkGraph graph = Network.Graph;
            int source = Node.Inputs[0];
            return graph.ActivationBefore(source) is { } activation ? $"{activation}'s output"
                : graph.Before(Index, graph.IsLookedThrough).All(stop => stop.Node == NetworkModel.InputIndex) ? "the network's input"
                : $"the output of {graph.Quoted(source)}";
        }
    }

    /// <summary>What its outputs are called, with their number: <c>64 units</c>.</summary>
    public string Outputs => $"{Figure.Of(Node.Output.Channels)} {(Node.Output.Rank == 1 ? "units" : "filters")}";

    /// <summary>The initialiser's name; in brackets where it comes from if not from the layer itself, and what is to be said of it.</summary>
    public string InitializerName(string? figures = null)
    {
        string? origin = (Has(InitArgument), Initializer.Init) switch
        {
            (true, _) => null,
            (false, Init.Auto) => "the default",
            _ => "set by [Network]",
        };
        string details = string.Join(", ", new[] { origin, figures }.OfType<string>());
        return InitializerNames.Of(Initializer.Init) + (details.Length == 0 ? "" : $" ({details})");
    }

    /// <summary>
    /// The activation that the layer's own output reaches, through dropout, flatten, pooling and Add; null if it reaches none,
    /// or different ones.
    /// </summary>
    public ActivationSpec? Activation
    {
        get
        {
            NetworkGraph graph = Network.Graph;
            ImmutableArray<ActivationSpec> reached = [.. Behind.Where(stop => stop.Kind == StopKind.Activation).Select(graph.ActivationAt).Distinct()];
            return reached.Length == 1 ? reached[0] : null;
        }
    }

    /// <summary>Whether it reaches any activation.</summary>
    public bool ReachesActivation => Behind.Any(stop => stop.Kind == StopKind.Activation);

    /// <summary>Whether BatchNorm or LayerNorm takes the layer's output before an activation does.</summary>
    public bool IsNormalizedBehind
    {
        get
        {
            NetworkGraph graph = Network.Graph;
            return Behind.Any(stop => stop.Kind == StopKind.Operation && LayerRoles.IsNormalization(graph.Layer(stop.Node)));
        }
    }

    /// <summary>Whether what feeds the layer comes from BatchNorm or LayerNorm and an activation at most.</summary>
    public bool IsNormalizedBefore => ComesFromNormalization(Network.Graph, Index);

    private IReadOnlyList<Stop> Behind
    {
        get
        {
            NetworkGraph graph = Network.Graph;
            return graph.AfterOperation(Index, node => graph.IsLookedThrough(node) || graph.Layer(node) is AddLayer);
        }
    }

    /// <summary>
    /// The weighted layers with weighted layers behind them that training starts from: not frozen ones, and not the ends of
    /// residual branches, which may start at zero.
    /// </summary>
    public static IEnumerable<WeightedLayer> Hidden(NetworkAnalysis network) =>
        All(network).Where(layer => !network.Graph.IsOutputLayer(layer.Index) && !network.Graph.IsBranchEnd(layer.Index) && !layer.Weights.Frozen);

    /// <summary>All weighted layers.</summary>
    public static IEnumerable<WeightedLayer> All(NetworkAnalysis network) =>
        Enumerable.Range(0, network.Model.Nodes.Count).Where(network.Graph.IsWeighted).Select(node => new WeightedLayer(network, node));

    /// <summary>Whether an argument is written at the layer.</summary>
    public bool Has(string argument) => Network.Result.Declaration.Attributes[Node.Attribute].Find(argument) is not null;

    /// <summary>A finding at an argument of the layer; at the layer if the argument isn't written there.</summary>
    public Finding Report(DiagnosticDescriptor rule, string message, string argument = InitArgument) =>
        new(rule, Node.Attribute, argument, message);

    private static bool ComesFromNormalization(NetworkGraph graph, int node) =>
        graph.Before(node, graph.IsLookedThrough).Any(stop =>
            stop.Node != NetworkModel.InputIndex
            && (LayerRoles.IsNormalization(graph.Layer(stop.Node))
                || (LayerRoles.IsActivation(graph.Layer(stop.Node)) && ComesFromNormalization(graph, stop.Node))));
}
