using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// Where a prediction is a point and where a range. A point where all layers that it goes through are wide, few and don't
/// amplify: there the mean over initialisations has been found within 6 % of it. Elsewhere the range that holds 95 % of
/// initialisations, log-normal as products of many random factors are.
/// </summary>
internal sealed class PredictionRanges
{
    private const int WideFrom = 256;
    private const int DeepestPoint = 10;
    private const double LargestSlope = 1 + 1e-9;

    /// <summary>The standard deviations of a normal distribution on either side of its mean that hold 95 %.</summary>
    private const double Deviations = 1.96;

    /// <summary>Activations that let differences of q grow let their spread grow beyond the linear theory, by what was measured.</summary>
    private const double Amplification = 1.4;

    private readonly Path[] before;
    private readonly Path[] behind;

    public PredictionRanges(NetworkGraph graph, SignalContext context)
    {
        before = new Path[graph.Last + 1];
        behind = new Path[graph.Last + 1];
        for (int node = 0; node <= graph.Last; node++)
        {
            Path path = graph.Node(node).Inputs.Aggregate(default(Path), (longest, input) => input == NetworkModel.InputIndex ? longest : longest.Join(before[input]));
            before[node] = path.Join(Own(graph, context, node, path));
        }

        for (int node = graph.Last; node >= 0; node--)
        {
            Path path = graph.ReadersOf(node).Aggregate(default(Path), (longest, reader) => longest.Join(behind[reader]));
            behind[node] = path.Join(Own(graph, context, node, path));
        }
    }

    public SignalRange OfSignal(int node, double expected, double spread) => Of(before[node], expected, spread);

    public SignalRange OfGradient(int node, double expected, double spread)
    {
        Path joined = before[node].Join(behind[node]);
        return Of(joined with { Error = before[node].Error + behind[node].Error }, expected, spread);
    }

    private static SignalRange Of(Path path, double expected, double spread)
    {
        if (expected == 0 || (path is { Narrow: false, Amplifies: false } && path.Layers <= DeepestPoint))
        {
            return new SignalRange(SixDigits.Of(expected));
        }

        double logVariance = Math.Log(1 + spread + path.Error);
        double deviation = Math.Sqrt(logVariance) * (path.Amplifies ? Amplification : 1);
        double median = expected * Math.Exp(-logVariance / 2);
        return new SignalRange(SixDigits.Of(expected), SixDigits.Of(median * Math.Exp(-Deviations * deviation)), SixDigits.Of(median * Math.Exp(Deviations * deviation)));
    }

    private static Path Own(NetworkGraph graph, SignalContext context, int node, Path soFar)
    {
        bool isWeighted = graph.IsWeighted(node);
        bool isHidden = isWeighted && !graph.IsOutputLayer(node);
        return new Path(
            soFar.Layers + (isWeighted ? 1 : 0),
            isHidden && graph.Node(node).Output.Channels < WideFrom,
            context[node].Statistics is { Elasticity: > LargestSlope },
            soFar.Error + ErrorOf(graph.Layer(node)));
    }

    /// <summary>
    /// The relative variance that the theory's own error adds at a layer, as the study of signal propagation found it: it takes
    /// what is activated behind an Add for normal, and neighbouring pixels for alike only on average over filters.
    /// </summary>
    private static double ErrorOf(Layer layer) => layer switch
    {
        { Weights: not null } => 0.002,
        AddLayer { Activation.IsIdentity: false } => 0.03,
        Pool2DLayer or GlobalAvgPool2DLayer => 0.02,
        ConcatLayer => 0.01,
        BatchNormLayer => 0.002,
        _ => 0,
    };

    /// <summary>What a signal has gone through.</summary>
    /// <param name="Layers">Weighted layers, at most.</param>
    /// <param name="Narrow">Whether a hidden layer has few units or channels.</param>
    /// <param name="Amplifies">Whether an activation lets differences of q grow.</param>
    /// <param name="Error">The relative variance of the theory's own errors, at most.</param>
    private readonly record struct Path(int Layers, bool Narrow, bool Amplifies, double Error)
    {
        public Path Join(Path other) =>
            new(Math.Max(Layers, other.Layers), Narrow || other.Narrow, Amplifies || other.Amplifies, Math.Max(Error, other.Error));
    }
}
