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
}
