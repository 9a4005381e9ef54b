namespace NetGen;

/// <summary>Samples in two arrays, with lengths and labels that were checked; of labels and targets one is empty.</summary>
internal sealed class ArrayDataset(float[] inputs, int inputSize, int[] labels, int classCount, float[] targets, int targetSize) : Dataset
{
    public override int Count => inputs.Length / inputSize;

    public override int InputSize => inputSize;

    public override int TargetSize => targetSize;

    public override int ClassCount => classCount;

    protected internal override void ReadInput(int index, Span<float> destination) =>
        inputs.AsSpan(index * inputSize, inputSize).CopyTo(destination);

    protected internal override int ReadLabel(int index) => labels[index];

    protected internal override void ReadTarget(int index, Span<float> destination) =>
        targets.AsSpan(index * targetSize, targetSize).CopyTo(destination);
}
