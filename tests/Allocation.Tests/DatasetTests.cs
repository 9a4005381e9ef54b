namespace NetGen.Allocation.Tests;

public sealed class DatasetTests
{
    private const int Count = 40;
    private const int InputSize = 6;

    private static readonly int[] Indices = [3, 1, 4, 15, 9, 26];

    [Fact]
    public void Copies_from_arrays_allocate_nothing()
    {
        Assert.Equal(0, BytesOfLabelledCopies(Labelled()));
        Assert.Equal(0, BytesOfTargetCopies(Dataset.FromArrays(Samples.Floats(Count * InputSize), InputSize, Samples.Floats(Count * 2), 2)));
    }

    [Fact]
    public void Copies_from_a_part_of_a_dataset_allocate_nothing()
    {
        (Dataset training, _) = Labelled().Split(validationShare: 0.2, seed: 1);
        Assert.Equal(0, BytesOfLabelledCopies(training));
    }

    [Fact]
    public void Copies_of_standardized_inputs_allocate_nothing()
    {
        Dataset dataset = Labelled();
        Assert.Equal(0, BytesOfLabelledCopies(Standardizer.Fit(dataset).Transform(dataset)));
    }

    private static Dataset Labelled() => Dataset.FromArrays(Samples.Floats(Count * InputSize), InputSize, Samples.Labels(Count, 3), 3);

    private static long BytesOfLabelledCopies(Dataset dataset)
    {
        float[] inputs = new float[Indices.Length * InputSize];
        int[] labels = new int[Indices.Length];
        return AllocationMeter.Bytes(() =>
        {
            dataset.CopyInputs(Indices, inputs);
            dataset.CopyLabels(Indices, labels);
        });
    }

    private static long BytesOfTargetCopies(Dataset dataset)
    {
        float[] inputs = new float[Indices.Length * InputSize];
        float[] targets = new float[Indices.Length * dataset.TargetSize];
        return AllocationMeter.Bytes(() =>
        {
            dataset.CopyInputs(Indices, inputs);
            dataset.CopyTargets(Indices, targets);
        });
    }
}
