using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>
/// The largest of a window of φ(z), z normal and of equal correlation ρ among each other: z = √ρ·Z + √(1−ρ)·ε, so that the
/// largest is √ρ·Z + √(1−ρ)·M with M the largest of n independent ones, of density n·Φ^(n−1)·density.
/// </summary>
/// <param name="Mean">E[φ(largest z)].</param>
/// <param name="Second">E[φ(largest z)²].</param>
/// <param name="Fourth">E[φ(largest z)⁴].</param>
/// <param name="SlopeSecond">E[φ'(largest z)²].</param>
internal sealed record LargestSignal(double Mean, double Second, double Fourth, double SlopeSecond)
{
    /// <summary>Below this correlation elements are taken as independent.</summary>
    private const double LeastCorrelation = 1e-6;

    public static LargestSignal Of(SignalContext context, LayerNode node, NodeSignal source, Window window)
    {
        ActivationSpec activation = node.Inputs[0] == NetworkModel.InputIndex ? ActivationSpec.None : context.Graph.Layer(node.Inputs[0]).Activation;
        // The largest φ(z) is φ of the largest z where φ grows; where it hardly falls, nearly so.
        TensorSignal z = source.Before;
        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        int count = window.Height * window.Width;
        double deviation = Math.Sqrt(z.Variance);
        if (deviation == 0 || count == 1)
        {
            ActivationStatistics statistics = context.Statistics(activation, z.Mean, z.Variance);
            return new LargestSignal(statistics.Mean, statistics.Second, statistics.FourthRatio * statistics.Second * statistics.Second, statistics.SlopeSecond);
        }

        double correlation = CorrelationWithin(z, window);
        return correlation < LeastCorrelation
            ? Over(GaussianExpectation.Nodes(z.Mean, deviation, definition.Kinks), count, node => z.Mean + (deviation * node), definition, activation)
            : OverCommon(correlation, count, z.Mean, deviation, definition, activation);
    }

    /// <summary>The signal behind the pool. What inputs share of it goes as what they share of z, but for the slope where they hardly differ.</summary>
    public TensorSignal Signal(NodeSignal source, Window window, Shape shape)
    {
        TensorSignal z = source.Before;
        double variance = Math.Max(0, Second - (Mean * Mean));
        double difference = DifferenceOf(z, variance);
        double Shared(double covariance) => (Mean * Mean) + (z.Variance > 0 ? (covariance - (z.Mean * z.Mean)) / z.Variance * variance : 0);
        double own = z.Spatial.Between(window, 0, 0);
        return source.Behind with
        {
            Mean = Mean,
            Second = Second,
            Difference = difference,
            UnitCovariance = Shared(z.UnitCovariance),
            CrossUnitCovariance = Shared(z.CrossUnitCovariance),
            FourthRatio = Second > 0 ? Fourth / (Second * Second) : 1,
            Profile = source.Behind.Profile.Gathered(window, shape).Profile,
            Spatial = own > 0 ? z.Spatial.Pooled(window).Scaled(difference / own) : SpatialExcess.OfIndependent(difference),
        };
    }

    private double DifferenceOf(TensorSignal z, double variance)
    {
        if (variance <= 0 || z.Variance <= 0)
        {
            return 0;
        }

        double power = SlopeSecond * z.Variance / variance;
        return variance * SmallDifference.OfPower(Math.Min(1, z.Difference / z.Variance), power);
    }

    /// <summary>The mean correlation of two elements of a window of one channel: what two inputs share, and the spatial excess.</summary>
    private static double CorrelationWithin(TensorSignal z, Window window)
    {
        double count = window.Height * (double)window.Width;
        double withSelf = (z.Second - z.Difference - (z.Mean * z.Mean) + z.Spatial.Between(window, 0, 0)) / z.Variance;
        return Math.Min(Math.Max(((count * withSelf) - 1) / (count - 1), 0), 1);
    }

    private static LargestSignal OverCommon(double correlation, int count, double mean, double deviation, ActivationDefinition definition, ActivationSpec activation)
    {
        double common = Math.Sqrt(correlation);
        double own = Math.Sqrt(1 - correlation);
        var sum = new LargestSignal(0, 0, 0, 0);
        foreach (NormalNode shared in GaussianExpectation.Coarse)
        {
            double centre = mean + (deviation * common * shared.U);
            LargestSignal given = Over(GaussianExpectation.Coarse, count, node => centre + (deviation * own * node), definition, activation);
            sum = new LargestSignal(
                sum.Mean + (shared.Weight * given.Mean),
                sum.Second + (shared.Weight * given.Second),
                sum.Fourth + (shared.Weight * given.Fourth),
                sum.SlopeSecond + (shared.Weight * given.SlopeSecond));
        }

        return sum;
    }

    private static LargestSignal Over(NormalNode[] nodes, int count, Func<double, double> elementAt, ActivationDefinition definition, ActivationSpec activation)
    {
        double mean = 0, second = 0, fourth = 0, slopeSecond = 0;
        foreach (NormalNode node in nodes)
        {
            double weight = node.Weight * count * Math.Pow(NormalDistribution.Cumulative(node.U), count - 1);
            double value = definition.Value(elementAt(node.U), activation);
            double slope = definition.Derivative(elementAt(node.U), activation);
            mean += weight * value;
            second += weight * value * value;
            fourth += weight * value * value * value * value;
            slopeSecond += weight * slope * slope;
        }

        return new LargestSignal(mean, second, fourth, slopeSecond);
    }
}
