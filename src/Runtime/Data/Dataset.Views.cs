using NetGen.Numerics;

namespace NetGen;

public abstract partial class Dataset
{
    /// <summary>The first <paramref name="count"/> samples, as a view that copies nothing.</summary>
    /// <param name="count">From 1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public Dataset Take(int count)
    {
        if (count < 1 || count > Count)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected to take from 1 to {Count} samples, got {count}.");
        }

        return new RangeDataset(this, 0, count);
    }

    /// <summary>The samples after the first <paramref name="count"/>, as a view that copies nothing.</summary>
    /// <param name="count">From 0 to <see cref="Count"/> − 1: at least one sample is left.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public Dataset Skip(int count)
    {
        if (count < 0 || count >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected to skip from 0 to {Count - 1} of {Count} samples, got {count}.");
        }

        return new RangeDataset(this, count, Count - count);
    }

    /// <summary>The samples at <paramref name="indices"/>, as a view that copies the indices and not the samples.</summary>
    /// <param name="indices">At least one index from 0 to <see cref="Count"/> − 1; repeats are allowed.</param>
    /// <exception cref="ArgumentException"><paramref name="indices"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public Dataset Subset(int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.Length == 0)
        {
            throw new ArgumentException("Expected at least one sample index; none came.", nameof(indices));
        }

        int count = Count;
        for (int i = 0; i < indices.Length; i++)
        {
            RequireIndex(indices[i], i, count);
        }

        return new SubsetDataset(this, (int[])indices.Clone());
    }

    /// <summary>Sets a random share of the samples aside, as two views that copy nothing. The same seed and count give the same parts on every machine.</summary>
    /// <param name="validationShare">The share set aside, above 0 and below 1; it is rounded to whole samples, and each part gets at least one.</param>
    /// <param name="seed">The seed of the choice.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validationShare"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">There is one sample only.</exception>
    public (Dataset Training, Dataset Validation) Split(double validationShare, ulong seed)
    {
        // Written so that NaN is refused as well.
        if (!(validationShare > 0 && validationShare < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(validationShare), validationShare, $"Expected a share above 0 and below 1, got {validationShare}.");
        }

        int count = Count;
        if (count < 2)
        {
            throw new InvalidOperationException("Expected at least 2 samples to split; there is 1.");
        }

        var order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        var random = new RandomStream(seed, RandomStreams.Splitting);
        random.Shuffle(order);
        int validation = Math.Clamp((int)Math.Round(validationShare * count, MidpointRounding.AwayFromZero), 1, count - 1);
        return (new SubsetDataset(this, order[validation..]), new SubsetDataset(this, order[..validation]));
    }
}
