using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Analysis;

/// <summary>The values that activations stay between.</summary>
public class ActivationRangeTests
{
    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_stays_within_its_range_and_comes_near_its_limits(Activation kind)
    {
        var constants = new ActivationSpec(kind, 0.1, 1.5);
        ActivationDefinition definition = ActivationCatalog.Of(kind);
        ActivationRange range = definition.RangeOf(constants);
        double[] values = [.. Enumerable.Range(-200_000, 400_001).Select(step => definition.Value(step / 1000.0, constants))];

        Assert.All([values.Min(), values.Max()], value => Assert.InRange(value, range.Lower, range.Upper));
        Assert.Equal(range.HasLower, values.Min() > -10);
        Assert.Equal(range.HasUpper, values.Max() < 10);
        Assert.True(!range.HasLower || values.Min() - range.Lower < 0.01, $"{values.Min()} is far from {range.Lower}");
        Assert.True(!range.HasUpper || range.Upper - values.Max() < 0.01, $"{values.Max()} is far from {range.Upper}");
    }

    [Theory]
    [InlineData(Activation.ReLU, true)]
    [InlineData(Activation.Sigmoid, true)]
    [InlineData(Activation.GELU, true)]
    [InlineData(Activation.Tanh, false)]
    [InlineData(Activation.Identity, false)]
    [InlineData(Activation.LeakyReLU, false)]
    public void One_sided_is_what_ends_on_one_side_or_at_zero(Activation kind, bool expected) =>
        Assert.Equal(expected, ActivationCatalog.Of(kind).RangeOf(new ActivationSpec(kind, 0.1, 1)).IsOneSided);

    [Fact]
    public void A_leaky_ReLU_without_slope_is_one_sided() =>
        Assert.Equal(ActivationRange.From(0), ActivationCatalog.Of(Activation.LeakyReLU).RangeOf(new ActivationSpec(Activation.LeakyReLU, 0, 1)));
}
