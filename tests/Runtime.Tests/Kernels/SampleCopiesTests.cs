using NetGen.Kernels;

namespace NetGen.Runtime.Tests.Kernels;

public unsafe class SampleCopiesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(9)]
    public void Columns_of_samples_lie_side_by_side(int count)
    {
        float[] source = [.. Enumerable.Range(0, 5 * 20).Select(i => (float)i)];
        float[] copies = new float[5 * count];
        fixed (float* from = source, to = copies)
        {
            SampleCopies.Columns(from + 3, 20, to, 5, count);
        }

        Assert.Equal(Enumerable.Range(0, 5).SelectMany(sample => Enumerable.Range(3, count).Select(column => (float)((sample * 20) + column))), copies);
    }

    [Fact]
    public void The_last_tile_repeats_the_last_column()
    {
        const int Room = 4, Columns = 20;
        float[] source = [.. Enumerable.Range(0, 3 * Columns).Select(i => (float)i)];
        float[] copies = new float[2 * Room * 6];
        fixed (float* from = source, to = copies)
        {
            SampleCopies.Tiles(from, Columns, to, 3, Room, 6, Columns, 2, 4);
        }

        IEnumerable<float> Tile(int first) => Enumerable.Range(0, 3).SelectMany(sample => Enumerable.Range(first, 6).Select(column => (float)((sample * Columns) + Math.Min(column, Columns - 1))));
        Assert.Equal(Tile(12), copies[..18]);
        Assert.Equal(Tile(18), copies[(Room * 6)..((Room * 6) + 18)]);
    }
}
