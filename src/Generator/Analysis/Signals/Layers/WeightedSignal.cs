using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>The pre-activation of a layer with random weights.</summary>
internal sealed class WeightedSignal
{
    private readonly SignalContext context;
    private readonly TensorSignal x;
    private readonly WeightFans fans;
    private readonly WeightMoments weights;
    private readonly LayerNode node;
    private readonly double scale;
    private readonly double biasMean;
    private readonly double biasVariance;

    public WeightedSignal(SignalContext context, TensorSignal x, WeightFans fans, WeightMoments weights, LayerNode node)
    {
        this.context = context;
        this.x = x;
        this.fans = fans;
        this.weights = weights;
        this.node = node;
        scale = fans.In * weights.Variance;
        WeightSpec specification = node.Layer.Weights!;
        biasMean = specification is { UseBias: true, BiasInit: BiasInit.Constant } ? specification.BiasValue : 0;
        // U(±1/√fan_in) has variance 1/(3·fan_in).
        biasVariance = specification is { UseBias: true, BiasInit: BiasInit.UniformFanIn } ? 1.0 / (3.0 * fans.In) : 0;
    }

    private bool IsCentred => weights.Pattern == WeightPattern.Centred;

    private bool IsCentreTap => weights.Pattern == WeightPattern.CentreTap;

    public TensorSignal Forward(Window window, Shape shape)
    {
        (BorderProfile profile, double inside) = context.IsIdealised || IsCentreTap
            ? (BorderProfile.Flat(node.Output), 1)
            : x.Profile.Gathered(window, shape);
        double second = scale * inside * (IsCentred ? x.Second - x.UnitCovariance : x.Second);
        double difference = scale * inside * (IsCentred ? x.Difference - (x.UnitCovariance - x.CrossUnitCovariance) : x.Difference);
        if (IsCentred && inside < 1)
        {
            // Where padding takes some of the taps, the others no longer sum to zero.
            second += scale * inside * (1 - inside) * x.UnitCovariance;
        }

        double common = Common(x.Second, x.UnitCovariance);
        double cross = Common(x.Second - x.Difference, x.CrossUnitCovariance);
        double random = second;
        second += common + biasVariance;
        difference += common - cross;
        double share = second > 0 ? random / second : 0;
        double correlation = second > 0 ? 1 - (difference / second) : 1;
        double square = share * share;
        return new TensorSignal
        {
            Mean = biasMean + (fans.In * weights.Mean * x.Mean),
            Second = second,
            Difference = difference,
            UnitCovariance = common,
            CrossUnitCovariance = cross,
            FourthRatio = 3,
            SharedFourth = 2 * correlation * correlation,
            SampleSpread = context.IsIdealised ? 0 : square * (x.SampleSpread + Chance(x, fans, weights)),
            PairSpread = context.IsIdealised ? 0 : square * Math.Max(0, x.FourthRatio - 1 - x.SharedFourth) / Connections(fans, weights),
            NetworkSpread = square * x.NetworkSpread,
            UnitSpread = 2 * Coherence(correlation) / fans.Outputs,
            Profile = profile,
            Spatial = x.Spatial.Strided(window.StrideHeight).Scaled(scale * inside).WithOwn(difference),
        };
    }

    /// <summary>The relative variance of the mean of the squares that one output sees.</summary>
    public static double Chance(TensorSignal x, WeightFans fans, WeightMoments weights) => Math.Max(0, x.FourthRatio - 1) / Connections(fans, weights);

    /// <summary>The connections whose squares average out.</summary>
    private static double Connections(WeightFans fans, WeightMoments weights) => weights.Pattern == WeightPattern.CentreTap ? fans.GroupInputs : fans.In;

    /// <summary>The part that all units share: that of the weights' mean and of a constant bias.</summary>
    private double Common(double second, double unitCovariance)
    {
        double n = fans.In;
        return (weights.Mean * weights.Mean * n * (second + ((n - 1) * unitCovariance)))
            + (biasMean * biasMean) + (2 * biasMean * n * weights.Mean * x.Mean);
    }

    /// <summary>Of a unit's squared pre-activation, the share that is the same for all inputs: by what they have in common, and by their few directions.</summary>
    private double Coherence(double correlation) =>
        (correlation * correlation) + ((1 - correlation) * (1 - correlation) / Connections(fans, weights));
}
