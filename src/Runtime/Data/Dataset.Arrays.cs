namespace NetGen;

public abstract partial class Dataset
{
    /// <summary>A dataset over inputs in memory with one class label a sample. The inputs are not copied; the labels are.</summary>
    /// <param name="inputs">All inputs, one sample after the other: <c>labels.Length × inputSize</c> floats.</param>
    /// <param name="inputSize">The floats of one input, at least 1.</param>
    /// <param name="labels">One class a sample, each from 0 to <paramref name="classCount"/> − 1; at least one.</param>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths don't fit each other, there is no sample, or a label is out of range.</exception>
    public static Dataset FromArrays(float[] inputs, int inputSize, int[] labels, int classCount)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        int count = CountOf(inputs, inputSize);
        if (labels.Length != count)
        {
            throw new ArgumentException($"Expected {count} labels, one for each input; {labels.Length} came.", nameof(labels));
        }

        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classCount)
            {
                throw new ArgumentException($"Expected labels from 0 to {classCount - 1}; the label at index {i} is {labels[i]}.", nameof(labels));
            }
        }

        return new ArrayDataset(inputs, inputSize, (int[])labels.Clone(), classCount, [], 0);
    }

    /// <summary>A dataset over inputs and float targets in memory. Neither array is copied.</summary>
    /// <param name="inputs">All inputs, one sample after the other.</param>
    /// <param name="inputSize">The floats of one input, at least 1.</param>
    /// <param name="targets">All targets, one sample after the other: as many samples as <paramref name="inputs"/> holds.</param>
    /// <param name="targetSize">The floats of one target, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths don't fit each other, or there is no sample.</exception>
    public static Dataset FromArrays(float[] inputs, int inputSize, float[] targets, int targetSize)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        int count = CountOf(inputs, inputSize);
        if (targets.Length != (long)count * targetSize)
        {
            throw new ArgumentException($"Expected {(long)count * targetSize} targets ({count} samples of {targetSize}); {targets.Length} came.", nameof(targets));
        }

        return new ArrayDataset(inputs, inputSize, [], 0, targets, targetSize);
    }

    private static int CountOf(float[] inputs, int inputSize)
    {
        if (inputs.Length == 0 || inputs.Length % inputSize != 0)
        {
            throw new ArgumentException($"Expected at least one input, a multiple of {inputSize} floats; {inputs.Length} came.", nameof(inputs));
        }

        return inputs.Length / inputSize;
    }
}
