using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>Activations at single points, as the predictions' sums take them.</summary>
public class ActivationPointTests
{
    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Value_and_slope_together_are_what_they_are_alone(Activation kind)
    {
        var constants = new ActivationSpec(kind, 0.1, 1.5);
        ActivationDefinition definition = ActivationCatalog.Of(kind);
        Assert.All(Enumerable.Range(-4000, 8001).Select(step => step / 97.0).Concat([-1e3, 1e3, 1e-9]), z =>
        {
            (double value, double slope) = definition.At(z, constants);
            Assert.Equal(definition.Value(z, constants), value, 4e-16 * (1 + Math.Abs(value)));
            Assert.Equal(definition.Derivative(z, constants), slope, 4e-16);
        });
    }

    [Theory]
    [InlineData(-37, 5.725571222524577e-300)]
    [InlineData(-20, 2.7536241186062337e-89)]
    [InlineData(-10.5, 4.3190063178092304e-26)]
    [InlineData(-10, 7.619853024160525e-24)]
    [InlineData(-9.99, 8.429087200443072e-24)]
    [InlineData(-7.3, 1.4388386381575877e-13)]
    [InlineData(-5, 2.866515718791939e-07)]
    [InlineData(-3.03125, 0.001217717538821438)]
    [InlineData(-2, 0.02275013194817921)]
    [InlineData(-1.0625, 0.14400437900197094)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(-1e-9, 0.49999999960105773)]
    [InlineData(0, 0.5)]
    [InlineData(0.3, 0.6179114221889527)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(2.5, 0.9937903346742238)]
    [InlineData(6, 0.9999999990134123)]
    public void The_normal_distribution_is_exact_far_into_its_tail(double z, double expected) =>
        Assert.InRange(NormalDistribution.Cumulative(z) / expected, 1 - (z < -10 ? 1e-13 : 2e-15), 1 + (z < -10 ? 1e-13 : 2e-15));
}
