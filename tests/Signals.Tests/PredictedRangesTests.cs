using NetGen.SignalPropagation;
using NetGen.SignalPropagation.Comparing;
using NetGen.SignalPropagation.Measuring;

namespace NetGen.Signals.Tests;

/// <summary>Where one initialisation may be far from the mean, the report gives a range, and single networks lie in it.</summary>
public class PredictedRangesTests
{
    private const int Seeds = 6;

    /// <summary>The share of single networks' values that the ranges are to hold.</summary>
    private const double RequiredShare = 0.95;

    [Fact]
    public void Single_networks_lie_in_the_ranges()
    {
        NetworkComparison[] comparisons = [.. SubjectCatalog.All.Where(subject => !subject.IsMeanField).Select(subject => NetworkComparison.Of(NetworkStudy.Of(subject, new SeedPlan(Seeds))))];
        LayerComparison[] ranges = [.. comparisons.SelectMany(comparison => comparison.Lines).Where(line => line.IsRange)];
        Assert.True(ranges.Length > 300, $"Only {ranges.Length} figures are ranges.");
        double share = (double)ranges.Sum(line => line.SeedsInRange) / ranges.Sum(line => line.Measured.Values.Count);
        Assert.True(share >= RequiredShare, FormattableString.Invariant($"{100 * share:0.0} % of the values lie in their range.\n{string.Join("\n", comparisons.Select(Held))}"));
    }

    private static string Held(NetworkComparison comparison)
    {
        LayerComparison[] ranges = [.. comparison.Lines.Where(line => line.IsRange)];
        return $"{comparison.Subject}: {ranges.Sum(line => line.SeedsInRange)} of {ranges.Sum(line => line.Measured.Values.Count)}";
    }
}
