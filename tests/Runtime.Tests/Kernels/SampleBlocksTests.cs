using NetGen.Kernels;

namespace NetGen.Runtime.Tests.Kernels;

public class SampleBlocksTests
{
    [Theory]
    [InlineData(0, 96, 0)]
    [InlineData(5, 96, 5)]
    [InlineData(96, 96, 96)]
    [InlineData(97, 96, 56)]
    [InlineData(256, 96, 88)]
    [InlineData(64, 7, 7)]
    [InlineData(3, 1, 1)]
    [InlineData(int.MaxValue, 96, 96)]
    public void Blocks_of_a_batch_are_about_equal(int samples, int most, int expected) =>
        Assert.Equal(expected, SampleBlocks.Size(samples, most));
}
