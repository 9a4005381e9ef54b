using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>What the layers' rules share while a signal goes through a network.</summary>
internal sealed class SignalContext
{
    private readonly Dictionary<(ActivationSpec, double, double), ActivationStatistics> known = [];
    private readonly NodeSignal input;
    private readonly NodeSignal?[] nodes;

    public SignalContext(NetworkGraph graph, bool isIdealised)
    {
        Graph = graph;
        IsIdealised = isIdealised;
        nodes = new NodeSignal?[graph.Model.Nodes.Count];
        Weights = new WeightMoments[nodes.Length];
        NetworkOptions options = graph.Model.Options;
        TensorSignal signal = TensorSignal.OfInput(options.InputMean, options.InputVariance, graph.Model.Input);
        input = new NodeSignal(signal, signal, 1, null);
    }

    public NetworkGraph Graph { get; }

    /// <summary>Whether to leave out what finite sizes do: borders, and spread from sample to sample.</summary>
    public bool IsIdealised { get; }

    /// <summary>What maximum pools make of their inputs, by node.</summary>
    public Dictionary<int, Layers.LargestSignal> Largest { get; } = [];

    /// <summary>The weights' moments, by node; of use for weighted nodes only.</summary>
    public WeightMoments[] Weights { get; }

    /// <summary>The signal of a node that has been reached, or of the network's input.</summary>
    public NodeSignal this[int node]
    {
        get => node == NetworkModel.InputIndex ? input : nodes[node]!;
        set => nodes[node] = value;
    }

    public Shape ShapeOf(int node) => Graph.Model.ShapeOf(node);

    /// <summary>What an activation makes of N(mean, variance), computed once.</summary>
    public ActivationStatistics Statistics(ActivationSpec activation, double mean, double variance)
    {
        if (mean == 0 && variance == 1)
        {
            return ActivationStatistics.OfStandard(activation);
        }

        if (IsStretched(activation, mean, variance))
        {
            return ActivationStatistics.OfStandard(activation).Stretched(variance);
        }

        if (!known.TryGetValue((activation, mean, variance), out ActivationStatistics? statistics))
        {
            statistics = ActivationStatistics.Of(activation, mean, variance);
            known.Add((activation, mean, variance), statistics);
        }

        return statistics;
    }

    /// <summary>Of what an activation makes of N(mean, variance) the moments alone, which are quicker found.</summary>
    public ActivationMoments Moments(ActivationSpec activation, double mean, double variance) => IsStretched(activation, mean, variance)
        ? ActivationMoments.Of(ActivationStatistics.OfStandard(activation)).Stretched(variance)
        : ActivationMoments.Of(activation, mean, variance);

    private static bool IsStretched(ActivationSpec activation, double mean, double variance) =>
        mean == 0 && variance > 0 && ActivationCatalog.Of(activation.Kind).IsHomogeneous;
}
