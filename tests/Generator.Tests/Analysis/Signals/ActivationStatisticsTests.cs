using NetGen.Generator.Activations;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Analysis.Signals;

/// <summary>The moments of activations against published values and closed forms.</summary>
public class ActivationStatisticsTests
{
    [Theory]
    [InlineData(Activation.ReLU, 0.5, 0.5, 1)]
    [InlineData(Activation.Tanh, 0.394294, 0.464403, 0.461)]
    [InlineData(Activation.Sigmoid, 0.293379, 0.044836, 0.106)]
    [InlineData(Activation.ELU, 0.644945, 0.668102, 0.891)]
    [InlineData(Activation.SELU, 1, 1.071575, 0.783)]
    [InlineData(Activation.Softplus, 0.921246, 0.293379, 0.492)]
    [InlineData(Activation.GELU, 0.425221, 0.455851, 1.144)]
    [InlineData(Activation.SiLU, 0.355776, 0.379482, 1.173)]
    [InlineData(Activation.Mish, 0.452342, 0.479084, 1.076)]
    public void Moments_and_slope_at_one_are_the_known_ones(Activation kind, double second, double slopeSecond, double slopeOfQ)
    {
        ActivationStatistics statistics = At(kind, 0, 1);
        Assert.Equal(second, statistics.Second, 1e-6);
        Assert.Equal(slopeSecond, statistics.SlopeSecond, 1e-6);
        Assert.Equal(slopeOfQ, statistics.Elasticity, 1e-3);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(30)]
    public void GELU_has_its_closed_forms(double q)
    {
        double arcsine = Math.Asin(q / (1 + q));
        ActivationStatistics statistics = At(Activation.GELU, 0, q);
        Close((q / 4) + (q / (2 * Math.PI) * (arcsine + (2 * q / ((1 + q) * Math.Sqrt(1 + (2 * q)))))), statistics.Second);
        Close(0.25 + ((arcsine + (q * (3 + (5 * q)) / ((1 + q) * Math.Pow(1 + (2 * q), 1.5)))) / (2 * Math.PI)), statistics.SlopeSecond);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(4)]
    public void ELU_has_its_closed_forms(double q)
    {
        double root = Math.Sqrt(q);
        double twice = Math.Exp(2 * q) * NormalDistribution.Cumulative(-2 * root);
        ActivationStatistics statistics = At(Activation.ELU, 0, q);
        Close((q / 2) + twice - (2 * Math.Exp(q / 2) * NormalDistribution.Cumulative(-root)) + 0.5, statistics.Second);
        Close(0.5 + twice, statistics.SlopeSecond);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0.02)]
    [InlineData(1e-6)]
    public void ReLU_of_two_correlated_inputs_is_the_arc_cosine_kernel(double contrast)
    {
        // Cho and Saul 2009: E[φφ'] = (√(1 − c²) + (π − acos c)·c)/2π.
        double c = 1 - contrast;
        double product = (Math.Sqrt(contrast * (2 - contrast)) + ((Math.PI - Math.Acos(c)) * c)) / (2 * Math.PI);
        double expected = contrast < 1e-4 ? 0.5 * contrast : 0.5 - product;
        Assert.Equal(1, At(Activation.ReLU, 0, 1).Difference(contrast) / expected, 0.02);
    }

    [Fact]
    public void A_contrast_of_a_trillionth_is_still_told_from_none()
    {
        ActivationStatistics statistics = At(Activation.Tanh, 0, 1);
        Assert.Equal(statistics.SlopeSecond * 1e-12, statistics.Difference(1e-12), 1e-15);
    }

    [Fact]
    public void Homogeneous_functions_scale()
    {
        ActivationStatistics one = At(Activation.LeakyReLU, 0, 1, slope: 0.2);
        ActivationStatistics four = At(Activation.LeakyReLU, 0, 4, slope: 0.2);
        ActivationStatistics stretched = one.Stretched(4);
        Close(four.Second, stretched.Second);
        Close(four.Mean, stretched.Mean);
        Close(four.Difference(1.3), stretched.Difference(1.3));
        Close(four.ArgumentSlopeSecond, stretched.ArgumentSlopeSecond);
        Assert.Equal(4 * (1 + 0.04) / 2, four.Second, 1e-12);
    }

    private static ActivationStatistics At(Activation kind, double mean, double variance, double slope = 0) =>
        ActivationStatistics.Of(new ActivationSpec(kind, slope, 1), mean, variance);

    private static void Close(double expected, double actual) => Assert.InRange(actual / expected, 1 - 1e-10, 1 + 1e-10);
}
