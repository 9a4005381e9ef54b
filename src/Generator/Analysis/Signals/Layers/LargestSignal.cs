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
/// <param name="Difference">E[y²] − E[y(a)·y(b)] of the largest y = φ(z) for two inputs, where Z is all that they share.</param>
internal sealed record LargestSignal(double Mean, double Second, double Fourth, double SlopeSecond, double Difference)
{
    /// <summary>Below this correlation elements are taken as independent.</summary>
    private const double LeastCorrelation = 1e-6;

    /// <summary>What a pool makes of its input; the way back asks for it again.</summary>
    public static LargestSignal Of(SignalContext context, LayerNode node, NodeSignal source, Window window)
    {
        int index = context.Graph.IndexOf(node);
        if (!context.Largest.TryGetValue(index, out LargestSignal? largest))
        {
            largest = Compute(context, node, source, window);
            context.Largest.Add(index, largest);
        }

        return largest;
    }

    private static LargestSignal Compute(SignalContext context, LayerNode node, NodeSignal source, Window window)
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
            return new LargestSignal(
                statistics.Mean, statistics.Second, statistics.FourthRatio * statistics.Second * statistics.Second, statistics.SlopeSecond, statistics.Difference(z.Difference));
        }

        double correlation = CorrelationWithin(z, window);
        if (correlation < LeastCorrelation)
        {
            NormalNode[] nodes = GaussianExpectation.Nodes(z.Mean, deviation, definition.Kinks);
            return Over(nodes, WeightsOfLargest(nodes, count), z.Mean, deviation, definition, activation);
        }

        LargestSignal largest = OverCommon(correlation, count, z.Mean, deviation, definition, activation);
        double betweenInputs = Math.Min(correlation, Math.Max(0, 1 - (z.Difference / z.Variance)));
        double common = largest.Second - (largest.Mean * largest.Mean) - largest.Difference;
        return largest with { Difference = largest.Difference + (common * (1 - (betweenInputs / correlation))) };
    }

    /// <summary>The signal behind the pool.</summary>
    public TensorSignal Signal(NodeSignal source, Window window, Shape shape)
    {
        TensorSignal z = source.Before;
        double variance = Math.Max(0, Second - (Mean * Mean));
        double Shared(double covariance) => (Mean * Mean) + (z.Variance > 0 ? (covariance - (z.Mean * z.Mean)) / z.Variance * variance : 0);
        double own = z.Spatial.Between(window, 0, 0);
        return source.Behind with
        {
            Mean = Mean,
            Second = Second,
            Difference = Difference,
            UnitCovariance = Shared(z.UnitCovariance),
            CrossUnitCovariance = Shared(z.CrossUnitCovariance),
            FourthRatio = Second > 0 ? Fourth / (Second * Second) : 1,
            SharedFourth = AveragedSignal.SharedFourth(Mean, Second, Difference),
            Profile = source.Behind.Profile.Gathered(window, shape).Profile,
            Spatial = own > 0 ? z.Spatial.Pooled(window).Scaled(Difference / own) : SpatialExcess.OfIndependent(Difference),
        };
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
        double[] weights = WeightsOfLargest(GaussianExpectation.Coarse, count);
        var sum = new LargestSignal(0, 0, 0, 0, 0);
        foreach (NormalNode shared in GaussianExpectation.Coarse)
        {
            double centre = mean + (deviation * common * shared.U);
            LargestSignal given = Over(GaussianExpectation.Coarse, weights, centre, deviation * own, definition, activation);
            sum = new LargestSignal(
                sum.Mean + (shared.Weight * given.Mean),
                sum.Second + (shared.Weight * given.Second),
                sum.Fourth + (shared.Weight * given.Fourth),
                sum.SlopeSecond + (shared.Weight * given.SlopeSecond),
                sum.Difference + (shared.Weight * given.Difference));
        }

        return sum;
    }

    /// <summary>The weights of the nodes for expectations over the largest of a number of independent N(0, 1).</summary>
    private static double[] WeightsOfLargest(NormalNode[] nodes, int count) =>
        [.. nodes.Select(node => node.Weight * count * Math.Pow(NormalDistribution.Cumulative(node.U), count - 1))];

    private static LargestSignal Over(NormalNode[] nodes, double[] weights, double centre, double deviation, ActivationDefinition definition, ActivationSpec activation)
    {
        var values = new double[nodes.Length];
        double mean = 0, second = 0, fourth = 0, slopeSecond = 0, total = 0;
        for (int index = 0; index < nodes.Length; index++)
        {
            double weight = weights[index];
            (double value, double slope) = definition.At(centre + (deviation * nodes[index].U), activation);
            values[index] = value;
            total += weight;
            mean += weight * value;
            second += weight * value * value;
            fourth += weight * value * value * value * value;
            slopeSecond += weight * slope * slope;
        }

        return new LargestSignal(mean / total, second / total, fourth / total, slopeSecond / total, Variance(values, weights, mean / total) / total);
    }

    /// <summary>A second pass: the variance may be far below the mean's square.</summary>
    private static double Variance(double[] values, double[] weights, double mean)
    {
        double sum = 0;
        for (int index = 0; index < values.Length; index++)
        {
            double deviation = values[index] - mean;
            sum += weights[index] * deviation * deviation;
        }

        return sum;
    }
}
