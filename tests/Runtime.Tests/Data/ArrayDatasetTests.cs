namespace NetGen.Runtime.Tests.Data;

public class ArrayDatasetTests
{
    private static readonly float[] Inputs = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void Inputs_and_labels_come_in_the_order_of_the_indices()
    {
        Dataset dataset = Dataset.FromArrays(Inputs, 2, [0, 2, 1], 3);
        var inputs = new float[6];
        var labels = new int[3];

        dataset.CopyInputs([2, 0, 2], inputs);
        dataset.CopyLabels([2, 0, 2], labels);

        Assert.Equal([5f, 6, 1, 2, 5, 6], inputs);
        Assert.Equal([1, 0, 1], labels);
        Assert.Equal((3, 2, 0, 3, true), (dataset.Count, dataset.InputSize, dataset.TargetSize, dataset.ClassCount, dataset.HasLabels));
    }

    [Fact]
    public void Float_targets_come_in_the_order_of_the_indices()
    {
        Dataset dataset = Dataset.FromArrays(Inputs, 3, [10f, 11, 20, 21], 2);
        var targets = new float[4];

        dataset.CopyTargets([1, 0], targets);

        Assert.Equal([20f, 21, 10, 11], targets);
        Assert.Equal((2, 3, 2, 0, false), (dataset.Count, dataset.InputSize, dataset.TargetSize, dataset.ClassCount, dataset.HasLabels));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_out_of_range_is_refused_with_its_index_and_value(int label)
    {
        var error = Assert.Throws<ArgumentException>(() => Dataset.FromArrays(Inputs, 2, [0, label, 1], 3));
        Assert.Contains("from 0 to 2", error.Message);
        Assert.Contains($"index 1 is {label}", error.Message);
    }

    [Fact]
    public void Labels_changed_after_construction_do_not_get_past_the_check()
    {
        int[] labels = [0, 1, 1];
        Dataset dataset = Dataset.FromArrays(Inputs, 2, labels, 2);
        labels[0] = 99;

        var copied = new int[1];
        dataset.CopyLabels([0], copied);

        Assert.Equal(0, copied[0]);
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Dataset.FromArrays([], 2, Array.Empty<int>(), 3));
        Assert.Throws<ArgumentException>(() => Dataset.FromArrays(Inputs, 4, new int[1], 3));
        Assert.Contains("Expected 3 labels", Assert.Throws<ArgumentException>(() => Dataset.FromArrays(Inputs, 2, new int[2], 3)).Message);
        Assert.Contains("Expected 6 targets", Assert.Throws<ArgumentException>(() => Dataset.FromArrays(Inputs, 2, new float[5], 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromArrays(Inputs, 0, new int[1], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromArrays(Inputs, 2, new int[3], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromArrays(Inputs, 2, new float[3], 0));
    }

    [Fact]
    public void A_destination_of_another_length_is_refused_with_both_lengths()
    {
        Dataset dataset = Dataset.FromArrays(Inputs, 2, [0, 2, 1], 3);
        var error = Assert.Throws<ArgumentException>(() => dataset.CopyInputs([0, 1], new float[5]));
        Assert.Contains("room for 4 inputs", error.Message);
        Assert.Contains("has 5", error.Message);
        Assert.Throws<ArgumentException>(() => dataset.CopyLabels([0, 1], new int[3]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_index_out_of_range_is_refused(int index)
    {
        Dataset dataset = Dataset.FromArrays(Inputs, 2, [0, 2, 1], 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.CopyInputs([0, index], new float[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.CopyLabels([0, index], new int[2]));
    }

    [Fact]
    public void Labels_are_not_taken_for_targets_nor_targets_for_labels()
    {
        Dataset labelled = Dataset.FromArrays(Inputs, 2, [0, 2, 1], 3);
        Dataset regression = Dataset.FromArrays(Inputs, 2, new float[3], 1);
        Assert.Throws<InvalidOperationException>(() => labelled.CopyTargets([0], new float[1]));
        Assert.Throws<InvalidOperationException>(() => regression.CopyLabels([0], new int[1]));
    }
}
