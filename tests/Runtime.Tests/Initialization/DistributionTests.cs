using NetGen.Numerics;
using NetGen.Runtime.Tests.RandomNumbers;

namespace NetGen.Runtime.Tests.Initialization;

public class DistributionTests
{
    private const double ReLUGain = 1.4142135623730951;
    private const double KolmogorovSmirnovBound = 1.95;

    // 288 = 32·3·3 connections in; 64·3·3/2² = 144 out, whose mean is 216.
    private static readonly WeightGeometry Convolution = new(64, 32, 3, 3) { Stride = 2, HeGain = ReLUGain };

    // 16/4·5·5: 100 connections in; 48·5·5/4 = 300 out.
    private static readonly WeightGeometry Grouped = new(48, 4, 5, 5) { Groups = 4, HeGain = 2 };

    private static readonly WeightGeometry Dense = new(128, 300) { HeGain = ReLUGain };

    public static TheoryData<string, Initializer, WeightGeometry, double> Normals() => new()
    {
        { "normal", Init.Normal, Dense, 0.05 },
        { "Xavier", Init.XavierNormal, Dense, Math.Sqrt(2.0 / 428) },
        { "Glorot", Init.GlorotNormal, Convolution, Math.Sqrt(2.0 / 432) },
        { "Xavier with gain", new Initializer(Init.XavierNormal) { Gain = 1.5 }, Grouped, 1.5 * Math.Sqrt(2.0 / 400) },
        { "He", Init.HeNormal, Dense, Math.Sqrt(2.0 / 300) },
        { "He for a convolution", Init.KaimingNormal, Convolution, Math.Sqrt(2.0 / 288) },
        { "He by fan out", new Initializer(Init.HeNormal) { Fan = Fan.Out }, Convolution, Math.Sqrt(2.0 / 144) },
        { "He by the mean fan", new Initializer(Init.HeNormal) { Fan = Fan.Average }, Grouped, 2 / Math.Sqrt(200) },
        { "He with gain", new Initializer(Init.HeNormal) { Gain = 1 }, Dense, Math.Sqrt(1.0 / 300) },
        { "LeCun", Init.LeCunNormal, Dense, Math.Sqrt(1.0 / 300) },
        { "LeCun with groups", Init.LeCunNormal, Grouped, Math.Sqrt(1.0 / 100) },
        { "variance scaling", Init.VarianceScaling, Dense, Math.Sqrt(1.0 / 300) },
        { "variance scaling by fan out", new Initializer(Init.VarianceScaling) { Gain = 2, Fan = Fan.Out }, Grouped, 2 / Math.Sqrt(300) },
        { "automatic", Init.Auto, Dense with { InputSecondMoment = 0.5 }, Math.Sqrt(2.0 / 300) },
        { "automatic in a residual branch", Init.Auto, Grouped with { BranchScale = 0.25 }, 0.25 / Math.Sqrt(100) },
    };

    public static TheoryData<string, Initializer, WeightGeometry, double> Uniforms() => new()
    {
        { "uniform", Init.Uniform, Dense, 0.05 },
        { "Xavier", Init.XavierUniform, Dense, Math.Sqrt(6.0 / 428) },
        { "He", Init.HeUniform, Dense, Math.Sqrt(6.0 / 300) },
        { "He by fan out", new Initializer(Init.MsraUniform) { Fan = Fan.Out }, Convolution, Math.Sqrt(6.0 / 144) },
        { "LeCun", Init.LeCunUniform, Dense, Math.Sqrt(3.0 / 300) },
        { "variance scaling", new Initializer(Init.VarianceScaling) { Distribution = Distribution.Uniform }, Dense, Math.Sqrt(3.0 / 300) },
    };

    public static TheoryData<string, Initializer, WeightGeometry, double> TruncatedNormals() => new()
    {
        { "truncated", new Initializer(Init.TruncatedNormal) { Std = 0.2 }, Dense, 0.2 },
        {
            "variance scaling",
            new Initializer(Init.VarianceScaling) { Distribution = Distribution.TruncatedNormal },
            Convolution,
            Math.Sqrt(1.0 / 288)
        },
    };

    [Theory]
    [MemberData(nameof(Normals))]
    public void Normal_initialisers_are_normal_with_the_right_standard_deviation(
        string name, Initializer initializer, WeightGeometry geometry, double standardDeviation)
    {
        var weights = Weights.Draw(initializer, geometry);

        AssertVariance(name, weights, standardDeviation, 2);
        var distance = Statistics.KolmogorovSmirnov(weights, x => Statistics.NormalDistributionFunction(x / standardDeviation));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Theory]
    [MemberData(nameof(Uniforms))]
    public void Uniform_initialisers_are_uniform_between_the_right_limits(
        string name, Initializer initializer, WeightGeometry geometry, double limit)
    {
        var weights = Weights.Draw(initializer, geometry);

        AssertVariance(name, weights, limit / Math.Sqrt(3), 0.8);
        Assert.All(weights, weight => Assert.InRange(weight, -(float)limit, (float)limit));
        var distance = Statistics.KolmogorovSmirnov(weights, x => Statistics.UniformDistributionFunction(x, -limit, limit));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Theory]
    [MemberData(nameof(TruncatedNormals))]
    public void Truncated_initialisers_are_cut_and_keep_the_right_standard_deviation(
        string name, Initializer initializer, WeightGeometry geometry, double standardDeviation)
    {
        var weights = Weights.Draw(initializer, geometry);

        AssertVariance(name, weights, standardDeviation, 2);
        var uncut = standardDeviation / 0.87962566103423978;
        Assert.All(weights, weight => Assert.InRange(weight, -2 * uncut, 2 * uncut));
        var distance = Statistics.KolmogorovSmirnov(weights, x => Statistics.CutNormalDistributionFunction(x / uncut));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Fact]
    public void Mean_and_limits_are_respected()
    {
        var normal = Weights.Draw(new Initializer(Init.Normal) { Mean = 3, Std = 0.5 }, Dense);
        var truncated = Weights.Draw(new Initializer(Init.TruncatedNormal) { Mean = -2, Std = 0.5 }, Dense);
        var uniform = Weights.Draw(new Initializer(Init.Uniform) { Min = 1, Max = 2 }, Dense);

        Assert.Equal(3, Statistics.Mean(normal), 0.012);
        Assert.Equal(-2, Statistics.Mean(truncated), 0.012);
        Assert.Equal(1.5, Statistics.Mean(uniform), 0.007);
        Assert.All(uniform, weight => Assert.InRange(weight, 1, 2));
    }

    [Fact]
    public void Constant_initialisers_write_their_value()
    {
        Assert.All(Weights.Draw(Init.Zeros, Dense), weight => Assert.Equal(0, weight));
        Assert.All(Weights.Draw(Init.Ones, Dense), weight => Assert.Equal(1, weight));
        Assert.All(Weights.Draw(new Initializer(Init.Constant) { Mean = 0.3 }, Dense), weight => Assert.Equal(0.3f, weight));
        Assert.All(Weights.Draw(new Initializer(Init.Normal) { Std = 0, Mean = 1 }, Dense), weight => Assert.Equal(1, weight));
    }

    [Fact]
    public void A_sparse_row_has_exactly_its_share_of_zeros_at_random_places()
    {
        // 0.3 of 27 are 8.1 zeros in each of the 400 rows.
        var geometry = new WeightGeometry(400, 3, 3, 3);
        var weights = Weights.Draw(new Initializer(Init.Sparse) { Sparsity = 0.3, Std = 2 }, geometry);

        var zerosAt = new int[27];
        foreach (var row in weights.Chunk(27))
        {
            Assert.Equal(8, row.Count(weight => weight == 0));
            for (var i = 0; i < 27; i++)
            {
                zerosAt[i] += row[i] == 0 ? 1 : 0;
            }
        }

        var expected = 400 * 8 / 27.0;
        Assert.All(zerosAt, count => Assert.InRange(count, expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected)));
        var rest = weights.Where(weight => weight != 0).ToArray();
        Assert.InRange(
            Statistics.KolmogorovSmirnov(rest, x => Statistics.NormalDistributionFunction(x / 2)), 0, KolmogorovSmirnovBound);
    }

    [Theory]
    [InlineData(0.0, 10, 0)]
    [InlineData(0.1, 10, 1)]
    [InlineData(0.1, 70, 7)]
    [InlineData(0.25, 10, 3)]
    [InlineData(0.99, 10, 9)]
    [InlineData(0.9, 1, 0)]
    public void The_count_of_zeros_is_the_nearest_one_that_leaves_a_weight(double sparsity, int fanIn, int zeros)
    {
        var weights = Weights.Draw(new Initializer(Init.Sparse) { Sparsity = sparsity }, new WeightGeometry(5, fanIn));

        Assert.All(weights.Chunk(fanIn), row => Assert.Equal(zeros, row.Count(weight => weight == 0)));
    }

    private static void AssertVariance(string name, float[] weights, double standardDeviation, double kurtosisLessOne)
    {
        var meanError = 4 * standardDeviation / Math.Sqrt(weights.Length);
        var varianceError = 4 * Math.Sqrt(kurtosisLessOne / weights.Length);
        var mean = Statistics.Mean(weights);
        var variance = Statistics.Variance(weights) / (standardDeviation * standardDeviation);
        Assert.True(Math.Abs(mean) < meanError, $"{name}: the mean is {mean}.");
        Assert.True(Math.Abs(variance - 1) < varianceError, $"{name}: the variance is {variance} times the expected one.");
    }
}
