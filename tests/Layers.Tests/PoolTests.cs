using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

public class PoolTests
{
    [Fact]
    public void Max_pool_takes_the_largest_and_leaves_out_windows_that_do_not_fit() =>
        Agreement.Check(new MaxPoolNet(1), 4, new Signal(3, 5, 7), (tape, x, p) =>
            tape.Dense(tape.MaxPool(tape.PReLU(x, p, "activate1"), 2, 2, 2, 2).Flattened(), p, "dense1"));

    [Fact]
    public void Overlapping_windows_of_a_padded_max_pool_add_their_gradients() =>
        Agreement.Check(new OverlappingMaxPoolNet(2), 4, new Signal(17, 5, 7), (tape, x, p) =>
            tape.Dense(tape.MaxPool(tape.PReLU(x, p, "activate1"), 3, 2, 1, 1, 1).Flattened(), p, "dense1"));

    [Fact]
    public void Same_padding_puts_the_odd_pixel_at_bottom_and_right() =>
        Agreement.Check(new SamePoolNet(3), 4, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal pooled = tape.SamePool(tape.PReLU(x, p, "activate1"), 3, 2, isMax: true);
            return tape.Dense(tape.SamePool(pooled, 2, 1, isMax: false).Flattened(), p, "dense1");
        });

    [Fact]
    public void Average_pool_counts_the_zeros_of_its_padding() =>
        Agreement.Check(new AveragePoolNet(4), 4, new Signal(17, 5, 7), (tape, x, p) =>
        {
            Signal pooled = tape.AveragePool(tape.PReLU(x, p, "activate1"), 2, 3, 1, 1, 1);
            return tape.Dense(tape.AveragePool(pooled, 1, 2, 3, 3).Flattened(), p, "dense1");
        });

    [Fact]
    public void Large_windows_pool_as_small_ones_do() =>
        Agreement.Check(new LargePoolNet(6), 4, new Signal(3, 5, 7), (tape, x, p) =>
        {
            Signal pooled = tape.MaxPool(tape.PReLU(x, p, "activate1"), 5, 6, 1, 1, 2);
            return tape.Dense(tape.AveragePool(pooled, 4, 8, 1, 1, 2).Flattened(), p, "dense1");
        });

    [Fact]
    public void Pixels_that_no_window_reads_get_no_gradient() =>
        Agreement.Check(new SparsePoolNet(7), 4, new Signal(3, 7, 10), (tape, x, p) =>
        {
            Signal stem = tape.PReLU(x, p, "activate1");
            Signal sparse = tape.MaxPool(stem, 2, 1, 3, 3);
            Signal joined = tape.Concat(tape.MaxPool(stem, 3, 5, 3, 5), tape.AveragePool(sparse, 1, 2, 1, 2), 0);
            return tape.Dense(tape.GlobalAveragePool(joined).Flattened(), p, "dense1");
        });

    [Fact]
    public void Global_average_pool_gives_a_vector_of_the_channels_means() =>
        Agreement.Check(new GlobalAveragePoolNet(5), 4, new Signal(33, 5, 7), (tape, x, p) =>
            tape.Dense(tape.GlobalAveragePool(tape.PReLU(x, p, "activate1")).Flattened(), p, "dense1"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_NaN_anywhere_in_a_window_is_its_largest(int position)
    {
        float[] input = new float[BareMaxPoolNet.InputSize];
        input[0] = input[1] = input[4] = input[5] = 1;
        input[position] = float.NaN;
        float[] output = new float[BareMaxPoolNet.OutputSize];

        new BareMaxPoolNet().Predict(input, output);

        Assert.Equal([float.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], output);
    }

    [Fact]
    public void A_window_of_negative_infinities_gives_negative_infinity()
    {
        float[] input = new float[BareMaxPoolNet.InputSize];
        Array.Fill(input, float.NegativeInfinity);
        float[] output = new float[BareMaxPoolNet.OutputSize];

        new BareMaxPoolNet().Predict(input, output);

        Assert.All(output, value => Assert.Equal(float.NegativeInfinity, value));
    }

    /// <summary>The second channel, whose weight is 0, tells which of the equal pixels won.</summary>
    [Fact]
    public void The_first_of_equal_pixels_gets_the_gradient()
    {
        Assert.Equal([3, 20], WeightGradientWithTies<TieNet>(new TieNet(), windows: 1));
        Assert.Equal([12, 80], WeightGradientWithTies<BorderTieNet>(new BorderTieNet(), windows: 4));
    }

    private static float[] WeightGradientWithTies<TNetwork>(TNetwork network, int windows)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] ones = new float[windows];
        Array.Fill(ones, 1);
        network.State.SetParameter("conv2d1.weight", [1, 0]);
        network.State.SetParameter("dense1.weight", ones);
        using var trainer = new Trainer<TNetwork>(network, new Sgd(0), 1, 1);

        // The sum of the windows' maxima, each 3, is half above the target, so that its gradient is 1.
        trainer.ComputeGradients([1, 3, 3, 3, 10, 20, 30, 40], [(3 * windows) - 0.5f]);

        float[] gradient = new float[2];
        trainer.GetGradient("conv2d1.weight", gradient);
        return gradient;
    }
}
