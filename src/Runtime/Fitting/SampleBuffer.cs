namespace NetGen.Kernels;

/// <summary>The one buffer that batches are copied into.</summary>
internal sealed class SampleBuffer(Dataset dataset, int capacity)
{
    private readonly float[] inputs = new float[checked(capacity * dataset.InputSize)];
    private readonly int[] labels = new int[dataset.HasLabels ? capacity : 0];
    private readonly float[] targets = new float[dataset.HasLabels ? 0 : checked(capacity * dataset.TargetSize)];
    private int count;

    public ReadOnlySpan<float> Inputs => inputs.AsSpan(0, count * dataset.InputSize);

    public ReadOnlySpan<int> Labels => labels.AsSpan(0, dataset.HasLabels ? count : 0);

    public ReadOnlySpan<float> Targets => targets.AsSpan(0, count * dataset.TargetSize);

    /// <summary>Copies samples of the dataset.</summary>
    /// <param name="indices">Which; no more than the capacity.</param>
    public void Fill(ReadOnlySpan<int> indices)
    {
        count = indices.Length;
        dataset.CopyInputs(indices, inputs.AsSpan(0, count * dataset.InputSize));
        if (dataset.HasLabels)
        {
            dataset.CopyLabels(indices, labels.AsSpan(0, count));
        }
        else
        {
            dataset.CopyTargets(indices, targets.AsSpan(0, count * dataset.TargetSize));
        }
    }
}
