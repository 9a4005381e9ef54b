namespace NetGen.Kernels;

/// <summary>Checks a batch against a network before anything is changed.</summary>
/// <param name="description">The network's description, with a loss.</param>
internal sealed class BatchCheck(NetworkDescription description)
{
    private readonly LossDescription loss = description.Loss!;

    /// <summary>The number of samples in a span of inputs.</summary>
    /// <param name="inputs">The length of the span.</param>
    /// <param name="capacity">The largest batch.</param>
    /// <exception cref="ArgumentException">It is not a whole number of samples between 1 and the capacity.</exception>
    public int Samples(int inputs, int capacity)
    {
        int size = description.InputSize;
        if (inputs == 0 || inputs % size != 0)
        {
            throw new ArgumentException($"A sample of {description.Name} has {size} inputs; {inputs} floats are not one or more whole samples.", "inputs");
        }

        if (inputs / size > capacity)
        {
            throw new ArgumentException($"The trainer was made for batches of at most {capacity} samples (maxBatch); {inputs / size} came.", "inputs");
        }

        return inputs / size;
    }

    /// <summary>Checks class labels.</summary>
    /// <exception cref="InvalidOperationException">The loss doesn't take labels.</exception>
    /// <exception cref="ArgumentException">Not one label a sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is no class.</exception>
    public void Labels(ReadOnlySpan<int> labels, int batch)
    {
        if (!loss.TakesLabels)
        {
            throw new InvalidOperationException(
                $"{description.Name} is trained with {loss.Function}, which compares outputs with float targets, {description.OutputSize} a sample; class labels came.");
        }

        if (labels.Length != batch)
        {
            throw new ArgumentException($"The inputs hold {batch} samples, so {batch} labels are expected; {labels.Length} came.", nameof(labels));
        }

        for (int sample = 0; sample < labels.Length; sample++)
        {
            if ((uint)labels[sample] >= (uint)description.OutputSize)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels),
                    $"{description.Name} knows the classes 0 to {description.OutputSize - 1}; the label of sample {sample} is {labels[sample]}.");
            }
        }
    }

    /// <summary>Checks float targets.</summary>
    /// <exception cref="ArgumentException">Not one target for each output.</exception>
    public void Targets(ReadOnlySpan<float> targets, int batch)
    {
        long expected = (long)batch * description.OutputSize;
        if (targets.Length != expected)
        {
            throw new ArgumentException(
                $"The inputs hold {batch} samples of {description.OutputSize} outputs each, so {expected} targets are expected; {targets.Length} came.",
                nameof(targets));
        }
    }
}
