using NetGen.Numerics;

namespace NetGen.Runtime.Tests.RandomNumbers;

public class NormalDistributionTests
{
    // Roots of Φ(x) = p for the exact double p, computed with 40 digits.
    [Theory]
    [InlineData(0.6, 0.25334710313579974132)]
    [InlineData(0.075, -1.4395314709384559349)]
    [InlineData(0.0749, -1.4402382675279636631)]
    [InlineData(0.925, 1.4395314709384562291)]
    [InlineData(0.9251, 1.4402382675279638594)]
    [InlineData(0.02275, -2.0000024438996039102)]
    [InlineData(0.001, -3.0902323061678135354)]
    [InlineData(1e-5, -4.2648907939228246102)]
    [InlineData(1.4e-11, -6.6567230915181836356)]
    [InlineData(1e-12, -7.0344838253011319326)]
    [InlineData(1.1102230246251565e-16, -8.2095361516013868556)]
    [InlineData(1e-100, -21.273453560965324294)]
    [InlineData(1e-300, -37.047096299361199237)]
    public void A_quantile_agrees_with_forty_digit_arithmetic(double probability, double expected)
    {
        Assert.InRange(NormalDistribution.Quantile(probability) / expected, 1 - 2e-15, 1 + 2e-15);
    }

    [Fact]
    public void The_quantiles_of_the_ends_are_infinite_and_outside_there_are_none()
    {
        Assert.Equal(0.0, NormalDistribution.Quantile(0.5));
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(-0.1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(1.1));
        Assert.Equal(double.NaN, NormalDistribution.Quantile(double.NaN));
    }

    [Fact]
    public void Quantiles_rise_with_the_probability_also_where_one_approximation_follows_another()
    {
        foreach (var seam in new[] { 0.075, 0.925, 1.3887943864964021e-11 })
        {
            var before = NormalDistribution.Quantile(seam * (1 - 1e-12));
            var after = NormalDistribution.Quantile(seam * (1 + 1e-12));
            Assert.True(before < after, $"{before} at {seam} is not below {after}.");
        }
    }

    [Fact]
    public void The_constants_of_the_cut_distribution_are_the_integrals()
    {
        const double density = 0.053990966513188063; // φ(2)
        Assert.Equal(NormalDistribution.ShareBelowMinusTwo, Statistics.NormalDistributionFunction(-2), 1e-9);
        Assert.Equal(
            NormalDistribution.StandardDeviationCutAtTwo,
            Math.Sqrt(1 - 4 * density / (1 - 2 * NormalDistribution.ShareBelowMinusTwo)),
            1e-13);
    }
}
