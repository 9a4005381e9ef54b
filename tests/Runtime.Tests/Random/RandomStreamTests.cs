using NetGen.Numerics;

namespace NetGen.Runtime.Tests.RandomNumbers;

public class RandomStreamTests
{
    private const int Count = 200_000;
    private const double KolmogorovSmirnovBound = 1.95;

    [Fact]
    public void Uniform_values_are_uniform()
    {
        var random = new RandomStream(1, 0);
        var values = new float[Count];
        random.FillUniform(values, -3, 5);

        Assert.All(values, value => Assert.InRange(value, -3, 5));
        var distance = Statistics.KolmogorovSmirnov(values, x => Statistics.UniformDistributionFunction(x, -3, 5));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Fact]
    public void Normal_values_are_normal()
    {
        var random = new RandomStream(2, 0);
        var values = new float[Count];
        random.FillNormal(values, 1, 2);

        var distance = Statistics.KolmogorovSmirnov(values, x => Statistics.NormalDistributionFunction((x - 1) / 2));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Fact]
    public void Normal_values_have_the_tails_they_should()
    {
        var random = new RandomStream(3, 0);
        const int count = 2_000_000;
        var beyond = new int[6];
        for (var i = 0; i < count; i++)
        {
            var value = Math.Abs(random.NextNormal());
            for (var limit = 1; limit < beyond.Length && value > limit; limit++)
            {
                beyond[limit]++;
            }
        }

        for (var limit = 1; limit < beyond.Length; limit++)
        {
            var expected = count * 2 * Statistics.NormalDistributionFunction(-limit);
            Assert.InRange(beyond[limit], expected - 4 * Math.Sqrt(expected), expected + 4 * Math.Sqrt(expected));
        }
    }

    [Fact]
    public void Truncated_values_follow_the_cut_normal_distribution_and_have_the_standard_deviation_asked_for()
    {
        var random = new RandomStream(4, 0);
        var values = new float[Count];
        random.FillTruncatedNormal(values, 1, 0.5);

        var uncut = 0.5 / 0.87962566103423978;
        Assert.All(values, value => Assert.InRange(value, 1 - 2 * uncut, 1 + 2 * uncut));
        Assert.InRange(Statistics.Variance(values), 0.25 * 0.99, 0.25 * 1.01);
        var distance = Statistics.KolmogorovSmirnov(values, x => Statistics.CutNormalDistributionFunction((x - 1) / uncut));
        Assert.InRange(distance, 0, KolmogorovSmirnovBound);
    }

    [Fact]
    public void Fractions_stay_below_one_and_use_all_their_bits()
    {
        var random = new RandomStream(5, 0);
        var singleBits = 0u;
        var doubleBits = 0ul;
        for (var i = 0; i < 1000; i++)
        {
            var single = random.NextSingle();
            var fraction = random.NextDouble();
            Assert.InRange(single, 0f, MathF.BitDecrement(1));
            Assert.InRange(fraction, 0, Math.BitDecrement(1));
            singleBits |= (uint)(single * (1 << 24));
            doubleBits |= (ulong)(fraction * (1L << 53));
        }

        Assert.Equal((1u << 24) - 1, singleBits);
        Assert.Equal((1ul << 53) - 1, doubleBits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public void Whole_numbers_are_evenly_probable(int exclusiveMax)
    {
        var random = new RandomStream(6, 0);
        var counts = new int[exclusiveMax];
        for (var i = 0; i < Count; i++)
        {
            counts[random.NextInt32(exclusiveMax)]++;
        }

        var expected = (double)Count / exclusiveMax;
        Assert.All(counts, count => Assert.InRange(count, expected - 4.5 * Math.Sqrt(expected), expected + 4.5 * Math.Sqrt(expected)));
    }

    [Fact]
    public void A_range_that_does_not_divide_two_to_the_32_is_not_skewed()
    {
        // Without rejection every third number below 3·2²⁹ would come from two of the 2³² words, the others from three.
        const int range = 3 << 29;
        var random = new RandomStream(7, 0);
        var counts = new int[3];
        for (var i = 0; i < Count; i++)
        {
            counts[random.NextInt32(range) % 3]++;
        }

        Assert.All(counts, count => Assert.InRange(count, Count / 3.0 * 0.98, Count / 3.0 * 1.02));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(7, 0).NextInt32(0));
    }

    [Theory]
    [InlineData(0ul, 0u, 0ul, 1ul, 0u, 0ul)]
    [InlineData(0ul, 0u, 0ul, 0ul, 1u, 0ul)]
    [InlineData(0ul, 0u, 0ul, 0ul, 0u, 1ul)]
    [InlineData(0ul, 0u, 0ul, 1ul << 32, 0u, 0ul)]
    [InlineData(0ul, 0u, 0ul, 0ul, 0u, 1ul << 32)]
    [InlineData(5ul, 3u, 9ul, 3ul, 5u, 9ul)]
    [InlineData(5ul, 3u, 9ul, 5ul, 9u, 3ul)]
    public void Streams_of_another_seed_number_or_step_are_uncorrelated(
        ulong seed, uint stream, ulong step, ulong otherSeed, uint otherStream, ulong otherStep)
    {
        const int lags = 4;
        var random = new RandomStream(seed, stream, step);
        var other = new RandomStream(otherSeed, otherStream, otherStep);
        var values = new float[Count];
        var otherValues = new float[Count];
        random.FillUniform(values, 0, 1);
        other.FillUniform(otherValues, 0, 1);

        for (var lag = 0; lag < lags; lag++)
        {
            var correlation = Statistics.Correlation(values.AsSpan(0, Count - lag), otherValues.AsSpan(lag));
            Assert.InRange(correlation, -4.5 / Math.Sqrt(Count), 4.5 / Math.Sqrt(Count));
        }
    }

    [Fact]
    public void A_stream_is_uncorrelated_with_its_own_past()
    {
        var random = new RandomStream(8, 0);
        var values = new float[Count];
        random.FillNormal(values);
        for (var lag = 1; lag <= 8; lag++)
        {
            var correlation = Statistics.Correlation(values.AsSpan(0, Count - lag), values.AsSpan(lag));
            Assert.InRange(correlation, -4.5 / Math.Sqrt(Count), 4.5 / Math.Sqrt(Count));
        }
    }

    [Fact]
    public void A_shuffled_span_keeps_its_elements_and_every_order_is_as_probable()
    {
        var random = new RandomStream(9, RandomStreams.Shuffling);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 24_000; i++)
        {
            int[] values = [0, 1, 2, 3];
            random.Shuffle(values);
            var order = string.Concat(values);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, counts.Count);
        Assert.All(counts.Keys, order => Assert.Equal("0123", string.Concat(order.Order())));
        Assert.All(counts.Values, count => Assert.InRange(count, 1000 - 150, 1000 + 150));
    }

    [Fact]
    public void The_default_stream_is_that_of_zeros()
    {
        var random = default(RandomStream);

        Assert.Equal(0x6627e8d5u, random.NextUInt32());
    }
}
