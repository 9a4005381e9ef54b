using NetGen.Numerics;
using NetGen.Runtime.Tests.RandomNumbers;

namespace NetGen.Runtime.Tests.Initialization;

public class AutoTests
{
    // What a sigmoid layer gives at q = 1: E[φ²] and E[φ].
    private const double SigmoidSecondMoment = 0.293379;
    private const double SigmoidMean = 0.5;

    private static readonly WeightGeometry Centred = new(300, 100)
    {
        Centred = true,
        InputSecondMoment = SigmoidSecondMoment,
        InputMean = SigmoidMean,
    };

    [Fact]
    public void Fed_by_ReLU_it_is_He()
    {
        var geometry = new WeightGeometry(50, 60) { InputSecondMoment = 0.5, InputMean = 0.398942, HeGain = Math.Sqrt(2) };

        Assert.Equal(Weights.Draw(Init.HeNormal, geometry), Weights.Draw(Init.Auto, geometry));
    }

    [Fact]
    public void Fed_by_SELU_it_is_LeCun()
    {
        var geometry = new WeightGeometry(50, 60) { HeGain = 0.75 };

        Assert.Equal(Weights.Draw(Init.LeCunNormal, geometry), Weights.Draw(Init.Auto, geometry));
    }

    [Fact]
    public void Centred_rows_sum_to_zero()
    {
        foreach (var row in Weights.Draw(Init.Auto, Centred).Chunk(100))
        {
            Assert.Equal(0, row.Sum(weight => (double)weight), 1e-6);
        }
    }

    [Fact]
    public void Centred_weights_have_the_variance_that_keeps_the_signal_once_the_mean_is_gone()
    {
        var weights = Weights.Draw(Init.Auto, Centred);

        var expected = 1 / (100 * (SigmoidSecondMoment - SigmoidMean * SigmoidMean));
        // Centring takes one of a row's 100 degrees of freedom; √(n/(n − 1)) makes up for it.
        Assert.InRange(Statistics.SecondMoment(weights) / expected, 1 - 0.033, 1 + 0.033);
        Assert.InRange(
            Statistics.KolmogorovSmirnov(weights, x => Statistics.NormalDistributionFunction(x / Math.Sqrt(expected))), 0, 1.95);
    }

    [Fact]
    public void The_correction_for_centring_is_exact_for_short_rows()
    {
        // Over rows of two weights, the uncorrected variance would be half of this.
        var geometry = new WeightGeometry(50_000, 2) { Centred = true };
        var weights = Weights.Draw(Init.Auto, geometry);

        Assert.InRange(Statistics.SecondMoment(weights) * 2, 0.97, 1.03);
    }

    [Fact]
    public void Centred_weights_keep_the_pre_activation_s_second_moment_at_one_whatever_the_mean()
    {
        // The second moment is 1 on average over rows; over 300 rows its standard deviation is √(2/300) = 0.082.
        var weights = Weights.Draw(Init.Auto, Centred);
        var random = new RandomStream(2, 3);
        var input = new float[100];
        var sum = 0.0;
        const int samples = 200;
        for (var sample = 0; sample < samples; sample++)
        {
            random.FillNormal(input, SigmoidMean, Math.Sqrt(SigmoidSecondMoment - SigmoidMean * SigmoidMean));
            foreach (var row in weights.Chunk(100))
            {
                var preActivation = row.Zip(input, (weight, value) => (double)weight * value).Sum();
                sum += preActivation * preActivation;
            }
        }

        Assert.InRange(sum / samples / 300, 0.95, 1.05);
    }

    [Fact]
    public void A_single_connection_in_is_not_centred()
    {
        var geometry = new WeightGeometry(1000, 1) { Centred = true, InputMean = 0.5 };

        Assert.Equal(Weights.Draw(Init.Auto, geometry with { Centred = false }), Weights.Draw(Init.Auto, geometry));
    }

    [Fact]
    public void A_residual_branch_s_scale_multiplies_centred_weights_too()
    {
        var whole = Weights.Draw(Init.Auto, Centred);
        var half = Weights.Draw(Init.Auto, Centred with { BranchScale = 0.5 });

        Assert.Equal(whole.Select(weight => weight / 2), half);
    }
}
