using NetGen.Samples.Mnist.Report;

namespace NetGen.Tests.Samples;

public class ChartTests
{
    [Fact]
    public void Equal_differences_have_equal_distances_on_a_linear_axis()
    {
        AxisScale scale = AxisScale.Linear(0, 4, 100, 0);
        Assert.Equal([100, 75, 50, 25, 0], ((double[])[0, 1, 2, 3, 4]).Select(scale.Place));
    }

    [Fact]
    public void Equal_ratios_have_equal_distances_on_a_logarithmic_axis()
    {
        AxisScale scale = AxisScale.Logarithmic(1e-2, 1e2, 0, 40);
        Assert.Equal([0, 10, 20, 30, 40], ((double[])[0.01, 0.1, 1, 10, 100]).Select(value => Math.Round(scale.Place(value), 9)));
    }

    [Theory]
    [InlineData(0.0, 40)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e30, 0)]
    public void Values_beyond_the_ends_are_placed_at_the_ends_and_drawn_a_finite_way_beyond(double value, double inside)
    {
        AxisScale scale = AxisScale.Logarithmic(1e-2, 1e2, 40, 0);
        Assert.Equal(inside, scale.PlaceInside(value));
        Assert.InRange(scale.Place(value), -40, 80);
        Assert.NotInRange(scale.Place(value), 0.001, 39.999);
    }

    [Fact]
    public void Labels_keep_their_order_and_distance_and_stay_in_the_frame()
    {
        Random random = new(5);
        for (int round = 0; round < 200; round++)
        {
            double[] wanted = [.. Enumerable.Range(0, 9).Select(_ => 200 * random.NextDouble() * random.Next(2))];
            double[] places = LabelColumn.Arrange(wanted, height: 13, top: 10, bottom: 220);
            double[] sorted = [.. places.Order()];
            Assert.All(places, place => Assert.InRange(place, 10, 220));
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 12.999));
            Assert.Equal(Enumerable.Range(0, 9).OrderBy(i => wanted[i]), Enumerable.Range(0, 9).OrderBy(i => places[i]));
        }
    }

    [Fact]
    public void Labels_with_room_stay_where_they_want_to_be() =>
        Assert.Equal([150, 20, 80], LabelColumn.Arrange([150, 20, 80], height: 13, top: 10, bottom: 220));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(9.6e-10, "10⁻⁹")]
    [InlineData(2.6e-6, "3·10⁻⁶")]
    [InlineData(0.25, "0.25")]
    [InlineData(7.04, "7.0")]
    [InlineData(7787, "7,787")]
    [InlineData(1.2e8, "10⁸")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Sizes_are_readable_at_any_magnitude(double value, string text) => Assert.Equal(text, Html.Size(value));
}
