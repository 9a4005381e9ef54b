using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// The order in which an epoch visits the samples: a shuffle that depends on seed and epoch alone, so that a run that resumes at any epoch goes on
/// as if it had never stopped.
/// </summary>
public sealed class BatchOrder
{
    private readonly int[] order;

    /// <summary>An order over <paramref name="count"/> samples; the only allocation.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="seed">The seed of all epochs.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public BatchOrder(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        order = new int[count];
        Seed = seed;
    }

    /// <summary>The number of samples.</summary>
    public int Count => order.Length;

    /// <summary>The seed of all epochs.</summary>
    public ulong Seed { get; }

    /// <summary>The shuffled indices of one epoch, each sample once. Allocates nothing; the next call overwrites them.</summary>
    /// <param name="epoch">The epoch's number.</param>
    public ReadOnlySpan<int> Shuffle(ulong epoch)
    {
        // From the sorted order every time, so that no epoch depends on the ones before it.
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var random = new RandomStream(Seed, RandomStreams.Shuffling, epoch);
        random.Shuffle(order);
        return order;
    }
}
