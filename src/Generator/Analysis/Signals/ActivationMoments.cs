using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>The moments of what an activation φ makes of z ~ N(μ, σ²).</summary>
/// <param name="Mean">E[φ].</param>
/// <param name="Second">E[φ²].</param>
/// <param name="SlopeSecond">E[φ'²].</param>
internal readonly record struct ActivationMoments(double Mean, double Second, double SlopeSecond)
{
    public static ActivationMoments Of(ActivationStatistics statistics) => new(statistics.Mean, statistics.Second, statistics.SlopeSecond);

    public static ActivationMoments Of(ActivationSpec activation, double mean, double variance)
    {
        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        double deviation = Math.Sqrt(variance);
        double sum = 0, second = 0, slopeSecond = 0;
        foreach (NormalNode node in GaussianExpectation.Nodes(mean, deviation, definition.Kinks))
        {
            (double value, double slope) = definition.At(mean + (deviation * node.U), activation);
            sum += node.Weight * value;
            second += node.Weight * (value * value);
            slopeSecond += node.Weight * (slope * slope);
        }

        return new ActivationMoments(sum, second, slopeSecond);
    }

    /// <summary>Of a positively homogeneous φ and these moments at N(0, 1): those at N(0, <paramref name="variance"/>).</summary>
    public ActivationMoments Stretched(double variance) => new(Mean * Math.Sqrt(variance), Second * variance, SlopeSecond);
}
