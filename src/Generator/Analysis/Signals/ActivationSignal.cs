using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>Takes a signal through an activation, and a gradient back.</summary>
internal static class ActivationSignal
{
    /// <summary>Below this relative variance of q a finite width is not told from an infinite one.</summary>
    private const double SpreadThatCounts = 1e-4;

    /// <summary>Gauss–Hermite of three points: exact for polynomials of degree 5 in ln q.</summary>
    private static readonly (double Node, double Weight)[] LogNormalRule = [(-Math.Sqrt(3), 1.0 / 6), (0, 2.0 / 3), (Math.Sqrt(3), 1.0 / 6)];

    public static NodeSignal Forward(SignalContext context, ActivationSpec activation, TensorSignal z, int units)
    {
        if (activation.IsIdentity)
        {
            return new NodeSignal(z, z, 1, null);
        }

        ActivationStatistics centre = context.Statistics(activation, z.Mean, z.Variance);
        (double mean, double second, double slope) = OverSpread(context, activation, z, centre);
        double factor = centre.Second > 0 ? second / centre.Second : 1;
        double own = centre.Difference(z.Difference);
        double pearson = z.Variance > 0 ? 1 - (z.Difference / z.Variance) : 1;
        var behind = new TensorSignal
        {
            Mean = mean,
            Second = second,
            Difference = factor * own,
            UnitCovariance = second - (factor * centre.Difference(z.Second - z.UnitCovariance)),
            CrossUnitCovariance = second - (factor * centre.Difference(z.Second - z.CrossUnitCovariance)),
            FourthRatio = centre.FourthRatio,
            SampleSpread = centre.Elasticity * centre.Elasticity * z.SampleSpread,
            NetworkSpread = (centre.Elasticity * centre.Elasticity * z.NetworkSpread) + (centre.SquareCovariance(pearson) / units),
            Profile = z.Profile.Through(centre.Elasticity),
            Spatial = z.Spatial.Map(excess => factor * (own - centre.Difference(z.Difference - excess))),
        };
        return new NodeSignal(z, behind, slope, centre);
    }

    public static GradientSignal Backward(NodeSignal node, GradientSignal gradient, int units)
    {
        if (node.Statistics is not { } statistics)
        {
            return gradient;
        }

        double correlation = node.Before.Correlation;
        return new GradientSignal(
            gradient.Second * node.SlopeSecond,
            gradient.UnitCovariance * node.SlopeSecond,
            gradient.NetworkSpread + ((statistics.SlopeFourthRatio - 1) * correlation * correlation / units),
            gradient.Profile.Times(node.Before.Profile.Through(statistics.SlopeElasticity)));
    }

    /// <summary>
    /// The moments over samples whose q differ: with a finite fan-in q is near log-normal around its mean (Hanin &amp; Nica
    /// 2020), and m2, which is not linear, is averaged over that.
    /// </summary>
    private static (double Mean, double Second, double Slope) OverSpread(SignalContext context, ActivationSpec activation, TensorSignal z, ActivationStatistics centre)
    {
        double spread = context.IsIdealised ? 0 : z.SampleSpread + z.Profile.Spread;
        if (spread < SpreadThatCounts || z.Variance <= 0)
        {
            return (centre.Mean, centre.Second, centre.SlopeSecond);
        }

        double logDeviation = Math.Sqrt(Math.Log(1 + spread));
        // Three points miss the mean of e^x by a little; over it, a homogeneous activation keeps its moment exactly.
        double unit = LogNormalRule.Sum(point => point.Weight * Math.Exp(logDeviation * point.Node));
        double mean = 0, second = 0, slope = 0;
        foreach ((double node, double weight) in LogNormalRule)
        {
            ActivationStatistics statistics = context.Statistics(activation, z.Mean, z.Variance * Math.Exp(logDeviation * node) / unit);
            mean += weight * statistics.Mean;
            second += weight * statistics.Second;
            slope += weight * statistics.SlopeSecond;
        }

        return (mean, second, slope);
    }
}
