namespace NetGen.Runtime.Tests.Data;

public class BatchOrderTests
{
    [Fact]
    public void Every_epoch_visits_every_sample_once()
    {
        var order = new BatchOrder(1000, seed: 5);
        for (ulong epoch = 0; epoch < 3; epoch++)
        {
            Assert.Equal(Enumerable.Range(0, 1000), order.Shuffle(epoch).ToArray().Order());
        }
    }

    [Fact]
    public void An_epoch_depends_on_seed_and_number_and_not_on_the_epochs_before()
    {
        var order = new BatchOrder(1000, seed: 5);
        order.Shuffle(0);
        order.Shuffle(1);
        int[] second = order.Shuffle(2).ToArray();

        Assert.Equal(second, new BatchOrder(1000, seed: 5).Shuffle(2).ToArray());
        Assert.NotEqual(second, new BatchOrder(1000, seed: 5).Shuffle(3).ToArray());
        Assert.NotEqual(second, new BatchOrder(1000, seed: 6).Shuffle(2).ToArray());
    }

    [Fact]
    public void The_first_place_goes_to_every_sample_about_as_often()
    {
        const int Samples = 10;
        const int Epochs = 10_000;
        var order = new BatchOrder(Samples, seed: 11);
        var first = new int[Samples];
        for (ulong epoch = 0; epoch < Epochs; epoch++)
        {
            first[order.Shuffle(epoch)[0]]++;
        }

        // χ² with 9 degrees of freedom stays below 33.7 but once in ten thousand fair draws.
        double expected = (double)Epochs / Samples;
        Assert.True(first.Sum(count => (count - expected) * (count - expected) / expected) < 33.7);
    }

    [Fact]
    public void Shuffling_allocates_nothing()
    {
        var order = new BatchOrder(100, seed: 5);
        order.Shuffle(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        order.Shuffle(1);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_order_over_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOrder(0, 1));
}
