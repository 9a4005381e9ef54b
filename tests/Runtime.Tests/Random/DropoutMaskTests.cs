using NetGen.Numerics;

namespace NetGen.Runtime.Tests.RandomNumbers;

public class DropoutMaskTests
{
    private const ulong Seed = 0x123456789abcdef0;
    private const uint Layer = 3;
    private const ulong Step = (7ul << 32) + 11;

    [Fact]
    public void An_element_is_dropped_when_its_word_is_below_the_rate()
    {
        var mask = new float[100];
        const long first = 5_000_000_017;
        DropoutMask.Fill(Seed, Layer, Step, first, 0.3, 2, -1, mask);

        for (var i = 0; i < mask.Length; i++)
        {
            var element = first + i;
            var counter = new PhiloxWords((uint)(element / 32 * 8 + element % 8), RandomStreams.Dropout(Layer), 11, 7);
            var (word0, word1, word2, word3) = Philox.Block(counter, Seed);
            var word = (element % 32 / 8) switch { 0 => word0, 1 => word1, 2 => word2, _ => word3 };
            Assert.Equal(word < 0.3 * Math.Pow(2, 32) ? -1 : 2, mask[i]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void Any_split_into_parts_in_any_order_gives_the_same_mask(int partLength)
    {
        const long first = 13;
        var whole = new float[500];
        DropoutMask.Fill(Seed, Layer, Step, first, 0.5, 2, 0, whole);

        var parts = new float[whole.Length];
        for (var start = (whole.Length - 1) / partLength * partLength; start >= 0; start -= partLength)
        {
            var part = parts.AsSpan(start, Math.Min(partLength, parts.Length - start));
            DropoutMask.Fill(Seed, Layer, Step, first + start, 0.5, 2, 0, part);
        }

        Assert.Equal(whole, parts);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void The_share_of_dropped_elements_is_the_rate(double rate)
    {
        var mask = new float[100_000];
        DropoutMask.Fill(Seed, Layer, Step, 0, rate, 1, 0, mask);

        var deviation = Math.Sqrt(rate * (1 - rate) / mask.Length);
        Assert.InRange(mask.Count(value => value == 0) / (double)mask.Length, rate - 4 * deviation, rate + 4 * deviation);
    }

    [Fact]
    public void Masks_of_another_seed_layer_or_step_are_uncorrelated()
    {
        var mask = Mask(Seed, Layer, Step);
        foreach (var other in new[] { Mask(Seed + 1, Layer, Step), Mask(Seed, Layer + 1, Step), Mask(Seed, Layer, Step + 1) })
        {
            Assert.InRange(Statistics.Correlation(mask, other), -4.5 / Math.Sqrt(mask.Length), 4.5 / Math.Sqrt(mask.Length));
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_rate_that_is_no_probability_below_one_is_refused(double rate)
    {
        var mask = new float[1];
        Assert.Throws<ArgumentOutOfRangeException>(() => DropoutMask.Fill(0, 0, 0, 0, rate, 1, 0, mask));
    }

    [Fact]
    public void An_element_without_a_random_word_of_its_own_is_refused()
    {
        var mask = new float[8];
        DropoutMask.Fill(0, 0, 0, (1L << 34) - 8, 0.5, 1, 0, mask);
        Assert.Throws<ArgumentOutOfRangeException>(() => DropoutMask.Fill(0, 0, 0, (1L << 34) - 7, 0.5, 1, 0, mask));
        Assert.Throws<ArgumentOutOfRangeException>(() => DropoutMask.Fill(0, 0, 0, -1, 0.5, 1, 0, mask));
    }

    private static float[] Mask(ulong seed, uint layer, ulong step)
    {
        var mask = new float[50_000];
        DropoutMask.Fill(seed, layer, step, 0, 0.3, 1, 0, mask);
        return mask;
    }
}
