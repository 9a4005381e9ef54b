using NetGen.Generator.Activations;
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
        if (activation.IsIdentity || z.FixedBy == activation)
        {
            double shared = 2 * z.Correlation * z.Correlation;
            return new NodeSignal(z, z with { NetworkSpread = z.NetworkSpread + z.UnitSpread, UnitSpread = 0, PairSpread = 0, SharedFourth = Math.Min(shared, z.FourthRatio - 1) }, 1, null);
        }

        ActivationStatistics centre = context.Statistics(activation, z.Mean, z.Variance);
        (double mean, double second, double slope) = OverSpread(context, activation, z, centre);
        double factor = centre.Second > 0 ? second / centre.Second : 1;
        double own = centre.Difference(z.Difference);
        double pearson = z.Variance > 0 ? 1 - (z.Difference / z.Variance) : 1;
        double growth = centre.Elasticity * centre.Elasticity;
        double sharedFourth = centre.SquareCovariance(pearson);
        var behind = new TensorSignal
        {
            Mean = mean,
            Second = second,
            Difference = factor * (own + (OfUnequalSizes(context, growth * z.PairSpread) * (centre.Second - own))),
            UnitCovariance = second - (factor * centre.Difference(z.Second - z.UnitCovariance)),
            CrossUnitCovariance = second - (factor * centre.Difference(z.Second - z.CrossUnitCovariance)),
            FourthRatio = centre.FourthRatio,
            SharedFourth = sharedFourth,
            SampleSpread = growth * z.SampleSpread,
            NetworkSpread = (growth * z.NetworkSpread) + (sharedFourth / units),
            FixedBy = ActivationCatalog.Of(activation.Kind).IsIdempotent ? activation : null,
            Profile = z.Profile.Through(centre.Elasticity),
            Spatial = z.Spatial.Map(excess => factor * (own - centre.Difference(z.Difference - excess))),
        };
        return new NodeSignal(z, behind, slope, centre);
    }

    public static GradientSignal Backward(NodeSignal node, GradientSignal gradient, int units, double size)
    {
        if (node.Statistics is not { } statistics)
        {
            return gradient with { ScaleCommon = 0 };
        }

        // z·φ'(z) = e·φ(z) + what is uncorrelated with φ(z), with e = E[z·φ·φ']/E[φ²] the elasticity.
        double elasticity = statistics.Elasticity;
        return gradient with
        {
            Second = gradient.Second * node.SlopeSecond,
            UnitCovariance = gradient.UnitCovariance * node.SlopeSecond,
            Common = gradient.Common * Math.Min(node.SlopeSecond, statistics.SlopeProduct(node.Before.Difference)),
            ScaleCommon = gradient.Common * statistics.SlopeTilt * statistics.SlopeTilt,
            Radial = (elasticity * elasticity * gradient.Radial) + (size * gradient.Second * Math.Max(0, statistics.ArgumentSlopeSecond - (elasticity * elasticity * statistics.Second))),
            Sensitivity = statistics.SlopeElasticity + (elasticity * gradient.Sensitivity),
            LogMean = gradient.LogMean - (statistics.SlopeElasticity * statistics.SlopeElasticity * GradientSignal.LogVariance(node.Before.SampleSpread) / 2),
            LogSpread = gradient.LogSpread
                + (gradient.Sensitivity * gradient.Sensitivity * node.Behind.SharedFourth / units)
                + ((statistics.SlopeFourthRatio - 1) * ((node.Before.Correlation * node.Before.Correlation) + (2 * gradient.Coherence)) / units),
            Coherence = gradient.Coherence + ((1 - gradient.Coherence) * statistics.SlopeFourthRatio / units),
            Profile = gradient.Profile.Times(node.Before.Profile.Through(statistics.SlopeElasticity)),
        };
    }

    /// <summary>Two samples of unequal sizes agree the less: with x ∝ √q and ln q of variance V, E[√q(a)·q(b)]/E[q] = 1 − V/4 to first order.</summary>
    private static double OfUnequalSizes(SignalContext context, double pairSpread) => context.IsIdealised ? 0 : 1 - Math.Exp(-pairSpread / 4);

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
            ActivationMoments moments = context.Moments(activation, z.Mean, z.Variance * Math.Exp(logDeviation * node) / unit);
            mean += weight * moments.Mean;
            second += weight * moments.Second;
            slope += weight * moments.SlopeSecond;
        }

        return (mean, second, slope);
    }
}
