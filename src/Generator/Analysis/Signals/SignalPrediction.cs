using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>All that is predicted of a network at the start of training.</summary>
internal sealed class SignalPrediction
{
    private readonly NetworkGraph graph;
    private readonly SignalContext forward;
    private readonly GradientSignal[] gradients;
    private readonly PredictionRanges ranges;

    public SignalPrediction(NetworkGraph graph)
    {
        this.graph = graph;
        Auto = ForwardPass.FindAuto(graph);
        forward = ForwardPass.Run(graph, Auto);
        gradients = BackwardPass.Run(forward, graph.Model.Loss);
        ranges = new PredictionRanges(graph, forward);
        double unit = Expected(LastLayer());
        double normUnit = unit * graph.Node(LastLayer()).Output.Size;
        Report = new SignalReport([.. Enumerable.Range(0, graph.Last + 1).Select(node => Line(node, unit, normUnit))]) { LearningRateBound = SixDigits.Of(LearningRateBound()) };
    }

    /// <summary>What Auto makes of every weighted layer, by node.</summary>
    public IReadOnlyDictionary<int, AutoInitialization> Auto { get; }

    /// <summary>A line a layer.</summary>
    public SignalReport Report { get; }

    /// <summary>The line of a node.</summary>
    public LayerSignal this[int node] => Report.Layers[node];

    /// <summary>The moments of a weighted layer's weights.</summary>
    public WeightMoments WeightsOf(int node) => forward.Weights[node];

    /// <summary>A node's signal, or the network's input's.</summary>
    public NodeSignal SignalOf(int node) => forward[node];

    /// <summary>The last layer with weights, to whose gradient the others are compared; without weights the last layer.</summary>
    private int LastLayer()
    {
        int node = graph.Last;
        while (node > 0 && !graph.IsWeighted(node))
        {
            node--;
        }

        return graph.IsWeighted(node) ? node : graph.Last;
    }

    /// <summary>E[g²] of an element of a node's pre-activation.</summary>
    private double Expected(int node) => gradients[node].Expected(forward[node].Before);

    private LayerSignal Line(int node, double unit, double normUnit)
    {
        LayerNode layer = graph.Node(node);
        NodeSignal signal = forward[node];
        Shape input = graph.Model.ShapeOf(layer.Inputs[0]);
        var line = new LayerSignal
        {
            Layer = layer.Name,
            PreActivation = ranges.OfSignal(node, signal.Before.Second, signal.Before.NetworkSpread + signal.Before.UnitSpread),
            Activation = SixDigits.Of(signal.Behind.Second),
            ActivationMean = SixDigits.Of(signal.Behind.Mean),
            Gradient = ranges.OfGradient(node, Ratio(Expected(node), unit), gradients[node].NetworkSpread(signal.Before)),
            GradientNorm = SixDigits.Of(Ratio(Expected(node) * layer.Output.Size, normUnit)),
            Contrast = SixDigits.Of(signal.Before.Contrast),
            SaturatedShare = SixDigits.Of(SaturatedShare(layer.Layer.Activation, signal.Before)),
            InactiveShare = SixDigits.Of(InactiveShare(layer.Layer.Activation, signal.Before)),
            ParameterCount = layer.Layer.Tensors(input, layer.Output).Items.Where(tensor => !tensor.IsStatistic).Sum(tensor => tensor.Count),
            Flops = LayerCatalog.PropagationOf(layer.Layer).Flops(input, layer),
        };
        if (!graph.IsWeighted(node))
        {
            return line;
        }

        WeightMoments weights = forward.Weights[node];
        int fanIn = graph.FanIn(node);
        return line with { EffectiveGain = SixDigits.Of(Math.Sqrt(fanIn * weights.Second)), Chi = SixDigits.Of(fanIn * weights.Variance * signal.SlopeSecond) };
    }

    /// <summary>The gradient starts as 1 for each element of the output; that of one output is its share.</summary>
    private double LearningRateBound()
    {
        GradientSignal[] derivatives = BackwardPass.Run(forward, loss: null);
        double curvature = 0;
        foreach (int node in Enumerable.Range(0, graph.Last + 1).Where(graph.IsWeighted))
        {
            LayerNode layer = graph.Node(node);
            double inputs = (graph.FanIn(node) * forward[layer.Inputs[0]].Behind.Second) + (layer.Layer.Weights!.UseBias ? 1 : 0);
            curvature += inputs * derivatives[node].Second * layer.Output.Size / graph.Model.Output.Size;
        }

        return curvature > 0 ? 2 / curvature : 0;
    }

    private static double SaturatedShare(ActivationSpec activation, TensorSignal z)
    {
        if (ActivationCatalog.Of(activation.Kind).Unsaturated is not { } limits)
        {
            return 0;
        }

        return Below(limits.Low, z) + 1 - Below(limits.High, z);
    }

    private static double InactiveShare(ActivationSpec activation, TensorSignal z) =>
        ActivationCatalog.Of(activation.Kind).IsInactiveBelowZero ? Below(0, z) : 0;

    private static double Below(double limit, TensorSignal z) =>
        z.Variance > 0 ? NormalDistribution.Cumulative((limit - z.Mean) / Math.Sqrt(z.Variance)) : z.Mean < limit ? 1 : 0;

    private static double Ratio(double value, double unit) => unit > 0 ? value / unit : value == 0 ? 0 : double.PositiveInfinity;
}
