using NetGen.Numerics;

namespace NetGen.Runtime.Tests.RandomNumbers;

public class PhiloxTests
{
    // The known-answer vectors that its authors publish with the Random123 library.
    [Theory]
    [InlineData(0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void A_block_is_the_published_one(
        uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1, uint word0, uint word1, uint word2, uint word3)
    {
        var block = Philox.Block(new PhiloxWords(counter0, counter1, counter2, counter3), key0 | ((ulong)key1 << 32));

        Assert.Equal(new PhiloxWords(word0, word1, word2, word3), block);
    }

    [Fact]
    public void A_stream_is_the_blocks_of_its_counter_in_order()
    {
        const ulong seed = 0x0123456789abcdef;
        const ulong step = 0xfedcba9876543210;
        var random = new RandomStream(seed, 77, step);
        for (uint block = 0; block < 3; block++)
        {
            var (word0, word1, word2, word3) = Philox.Block(new PhiloxWords(block, 77, 0x76543210, 0xfedcba98), seed);
            Assert.Equal(
                [word0, word1, word2, word3],
                new[] { random.NextUInt32(), random.NextUInt32(), random.NextUInt32(), random.NextUInt32() });
        }
    }

    [Fact]
    public void The_named_ranges_of_streams_do_not_overlap()
    {
        const uint last = (1u << 28) - 1;
        uint[] ends =
        [
            RandomStreams.Weights(0), RandomStreams.Weights(last),
            RandomStreams.Biases(0), RandomStreams.Biases(last),
            RandomStreams.Shuffling, RandomStreams.Splitting,
            RandomStreams.Dropout(0), RandomStreams.Dropout(last),
        ];

        Assert.Equal(ends.Order().Distinct(), ends);
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomStreams.Weights(last + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomStreams.Biases(last + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomStreams.Dropout(last + 1));
    }
}
