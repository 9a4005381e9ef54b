namespace NetGen.Runtime.Tests.Data;

public class DatasetViewTests
{
    [Fact]
    public void Take_Skip_and_Subset_show_the_samples_they_name()
    {
        Dataset dataset = Numbered(10);
        Assert.Equal([0, 1, 2], All(dataset.Take(3)));
        Assert.Equal([7, 8, 9], All(dataset.Skip(7)));
        Assert.Equal([4, 4, 1], All(dataset.Subset([4, 4, 1])));
        Assert.Equal([6, 5], All(dataset.Skip(5).Take(4).Subset([1, 0])));
    }

    [Fact]
    public void A_view_shows_the_source_itself_and_no_copy()
    {
        float[] inputs = [1, 2, 3];
        Dataset view = Dataset.FromArrays(inputs, 1, [0, 0, 1], 2).Skip(1).Subset([1]);
        inputs[2] = 42;

        var copied = new float[1];
        view.CopyInputs([0], copied);

        Assert.Equal(42, copied[0]);
    }

    [Fact]
    public void A_view_without_samples_is_refused()
    {
        Dataset dataset = Numbered(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Take(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Take(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Skip(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Skip(-1));
        Assert.Throws<ArgumentException>(() => dataset.Subset([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Subset([0, 3]));
    }

    [Fact]
    public void A_view_knows_only_its_own_indices()
    {
        Dataset view = Numbered(10).Take(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.CopyInputs([3], new float[1]));
    }

    [Theory]
    [InlineData(100, 0.2, 20)]
    [InlineData(10, 0.25, 3)]
    [InlineData(10, 0.001, 1)]
    [InlineData(10, 0.999, 9)]
    [InlineData(2, 0.5, 1)]
    public void A_split_shares_out_every_sample_once(int count, double share, int validation)
    {
        (Dataset training, Dataset validationPart) = Numbered(count).Split(share, seed: 7);
        Assert.Equal(validation, validationPart.Count);
        Assert.Equal(Enumerable.Range(0, count), All(training).Concat(All(validationPart)).Order());
    }

    [Fact]
    public void A_split_is_shuffled_and_fixed_by_its_seed()
    {
        Dataset dataset = Numbered(100);
        int[] first = All(dataset.Split(0.3, 1).Validation);
        Assert.Equal(first, All(dataset.Split(0.3, 1).Validation));
        Assert.NotEqual(first, All(dataset.Split(0.3, 2).Validation));
        Assert.NotEqual(first.Order(), first);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void A_share_that_leaves_one_part_empty_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(10).Split(share, 0));

    [Fact]
    public void One_sample_cannot_be_split() => Assert.Throws<InvalidOperationException>(() => Numbered(1).Split(0.5, 0));

    [Fact]
    public void Copying_through_views_and_transforms_allocates_nothing()
    {
        Dataset dataset = Numbered(50).Skip(3).Split(0.5, 1).Training;
        dataset = Standardizer.Fit(dataset).Transform(dataset);
        int[] indices = [0, 5, 3];
        var inputs = new float[3];
        var labels = new int[3];
        dataset.CopyInputs(indices, inputs);
        dataset.CopyLabels(indices, labels);

        long before = GC.GetAllocatedBytesForCurrentThread();
        dataset.CopyInputs(indices, inputs);
        dataset.CopyLabels(indices, labels);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Dataset Numbered(int count) =>
        Dataset.FromArrays([.. Enumerable.Range(0, count).Select(i => (float)i)], 1, [.. Enumerable.Range(0, count)], count);

    private static int[] All(Dataset dataset)
    {
        int[] indices = [.. Enumerable.Range(0, dataset.Count)];
        var inputs = new float[dataset.Count];
        var labels = new int[dataset.Count];
        dataset.CopyInputs(indices, inputs);
        dataset.CopyLabels(indices, labels);
        Assert.Equal(labels.Select(label => (float)label), inputs);
        return labels;
    }
}
