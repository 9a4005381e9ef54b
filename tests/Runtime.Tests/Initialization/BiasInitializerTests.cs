using NetGen.Numerics;
using NetGen.Runtime.Tests.RandomNumbers;

namespace NetGen.Runtime.Tests.Initialization;

public class BiasInitializerTests
{
    [Fact]
    public void Zeros_and_constants_are_written()
    {
        Assert.All(Draw(BiasInit.Zeros, 5, 4), value => Assert.Equal(0, value));
        Assert.All(Draw(BiasInit.Constant, 0.1, 4), value => Assert.Equal(0.1f, value));
    }

    [Fact]
    public void UniformFanIn_is_uniform_within_one_over_the_root_of_the_fan()
    {
        var bias = Draw(BiasInit.UniformFanIn, 0, 16);

        Assert.All(bias, value => Assert.InRange(value, -0.25f, 0.25f));
        Assert.InRange(
            Statistics.KolmogorovSmirnov(bias, x => Statistics.UniformDistributionFunction(x, -0.25, 0.25)), 0, 1.95);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(BiasInit.Constant, double.NaN, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(BiasInit.UniformFanIn, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw((BiasInit)9, 0, 4));
    }

    private static float[] Draw(BiasInit kind, double value, int fanIn)
    {
        var bias = new float[10_000];
        Array.Fill(bias, float.NaN);
        BiasInitializer.Fill(bias, kind, value, fanIn, seed: 1, RandomStreams.Biases(0));
        return bias;
    }
}
