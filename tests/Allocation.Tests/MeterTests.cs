namespace NetGen.Allocation.Tests;

/// <summary>The meter itself: a meter that saw nothing would let every other test pass.</summary>
public sealed class MeterTests
{
    private static object? kept;

    [Fact]
    public void An_allocation_on_the_calling_thread_is_seen() =>
        Assert.True(AllocationMeter.Bytes(() => kept = new object()) >= 16);

    [Fact]
    public void An_allocation_on_another_thread_is_seen()
    {
        using var go = new SemaphoreSlim(0);
        using var done = new SemaphoreSlim(0);
        bool stops = false;
        var other = new Thread(() =>
        {
            while (true)
            {
                go.Wait();
                if (stops)
                {
                    return;
                }

                kept = new byte[10_000];
                done.Release();
            }
        });
        other.Start();
        long bytes = AllocationMeter.Bytes(() =>
        {
            go.Release();
            done.Wait();
        });
        stops = true;
        go.Release();
        other.Join();
        Assert.True(bytes >= 10_000);
    }

    [Fact]
    public void Code_that_allocates_nothing_counts_nothing()
    {
        float[] floats = Samples.Floats(100);
        Assert.Equal(0, AllocationMeter.Bytes(() => Array.Reverse(floats)));
    }
}
