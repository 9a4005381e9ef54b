namespace NetGen;

/// <summary>
/// A fixed number of samples, each of <see cref="InputSize"/> floats with either a class label or <see cref="TargetSize"/> float targets.
/// A batch is copied out of it into the caller's buffers, without an allocation, from any number of threads at once.
/// </summary>
/// <remarks>To bring a source of your own, derive from this class and implement the members that read one sample.</remarks>
public abstract partial class Dataset
{
    /// <summary>The number of samples, at least 1.</summary>
    public abstract int Count { get; }

    /// <summary>The floats of one input, at least 1. An image counts channels × height × width.</summary>
    public abstract int InputSize { get; }

    /// <summary>The floats of one target; 0 when the samples carry class labels.</summary>
    public abstract int TargetSize { get; }

    /// <summary>The number of classes, one more than the largest label allowed; 0 when the samples carry float targets.</summary>
    public abstract int ClassCount { get; }

    /// <summary>Whether the samples carry class labels, so that <see cref="CopyLabels"/> applies and not <see cref="CopyTargets"/>.</summary>
    public bool HasLabels => ClassCount > 0;

    /// <summary>The classes' names by class index; empty when they have none.</summary>
    public virtual IReadOnlyList<string> ClassNames => [];

    /// <summary>What each of the <see cref="InputSize"/> floats means; empty when they are unnamed numbers, such as pixels.</summary>
    public virtual IReadOnlyList<InputColumn> InputColumns => [];

    /// <summary>Copies the inputs of the samples at <paramref name="indices"/>, one after the other. Allocates nothing.</summary>
    /// <param name="indices">Which samples, each from 0 to <see cref="Count"/> − 1, in the order wanted; repeats are allowed.</param>
    /// <param name="destination">Exactly <c>indices.Length × InputSize</c> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public void CopyInputs(ReadOnlySpan<int> indices, Span<float> destination)
    {
        int size = InputSize;
        RequireLength(indices.Length, size, destination.Length, "inputs");
        int count = Count;
        for (int i = 0; i < indices.Length; i++)
        {
            RequireIndex(indices[i], i, count);
            ReadInput(indices[i], destination.Slice(i * size, size));
        }
    }

    /// <summary>Copies the class labels of the samples at <paramref name="indices"/>. Allocates nothing.</summary>
    /// <param name="indices">Which samples, each from 0 to <see cref="Count"/> − 1, in the order wanted; repeats are allowed.</param>
    /// <param name="destination">Exactly <c>indices.Length</c> integers; each becomes a class from 0 to <see cref="ClassCount"/> − 1.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    /// <exception cref="InvalidOperationException">The samples carry float targets.</exception>
    public void CopyLabels(ReadOnlySpan<int> indices, Span<int> destination)
    {
        if (!HasLabels)
        {
            throw new InvalidOperationException($"Expected a dataset with class labels; this one has {TargetSize} float targets a sample. Use {nameof(CopyTargets)}.");
        }

        RequireLength(indices.Length, 1, destination.Length, "labels");
        int count = Count;
        for (int i = 0; i < indices.Length; i++)
        {
            RequireIndex(indices[i], i, count);
            destination[i] = ReadLabel(indices[i]);
        }
    }

    /// <summary>Copies the float targets of the samples at <paramref name="indices"/>, one after the other. Allocates nothing.</summary>
    /// <param name="indices">Which samples, each from 0 to <see cref="Count"/> − 1, in the order wanted; repeats are allowed.</param>
    /// <param name="destination">Exactly <c>indices.Length × TargetSize</c> floats.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    /// <exception cref="InvalidOperationException">The samples carry class labels.</exception>
    public void CopyTargets(ReadOnlySpan<int> indices, Span<float> destination)
    {
        if (HasLabels)
        {
            throw new InvalidOperationException($"Expected a dataset with float targets; this one has labels of {ClassCount} classes. Use {nameof(CopyLabels)}.");
        }

        int size = TargetSize;
        RequireLength(indices.Length, size, destination.Length, "targets");
        int count = Count;
        for (int i = 0; i < indices.Length; i++)
        {
            RequireIndex(indices[i], i, count);
            ReadTarget(indices[i], destination.Slice(i * size, size));
        }
    }

    /// <summary>Writes the input of one sample; called with an index and a length that were checked.</summary>
    /// <param name="index">The sample, from 0 to <see cref="Count"/> − 1.</param>
    /// <param name="destination"><see cref="InputSize"/> floats, all of which are to be written.</param>
    protected internal abstract void ReadInput(int index, Span<float> destination);

    /// <summary>The class of one sample, from 0 to <see cref="ClassCount"/> − 1; called only when <see cref="HasLabels"/>.</summary>
    /// <param name="index">The sample, from 0 to <see cref="Count"/> − 1.</param>
    protected internal abstract int ReadLabel(int index);

    /// <summary>Writes the float targets of one sample; called only when not <see cref="HasLabels"/>.</summary>
    /// <param name="index">The sample, from 0 to <see cref="Count"/> − 1.</param>
    /// <param name="destination"><see cref="TargetSize"/> floats, all of which are to be written.</param>
    protected internal abstract void ReadTarget(int index, Span<float> destination);

    private static void RequireLength(int samples, int size, int length, string what)
    {
        if ((long)samples * size != length)
        {
            throw new ArgumentException($"Expected room for {(long)samples * size} {what} ({samples} samples of {size}); the destination has {length}.", "destination");
        }
    }

    private static void RequireIndex(int index, int position, int count)
    {
        if ((uint)index >= (uint)count)
        {
            throw new ArgumentOutOfRangeException("indices", index, $"Expected sample indices from 0 to {count - 1}; the one at position {position} is {index}.");
        }
    }
}
