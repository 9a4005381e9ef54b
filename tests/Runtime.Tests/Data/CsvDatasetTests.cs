namespace NetGen.Runtime.Tests.Data;

public sealed class CsvDatasetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Iris_reads_in_one_line()
    {
        CsvDataset iris = CsvDataset.Load(SampleData.PathOf("iris/iris.csv"), new CsvOptions { LabelColumn = "species" });
        Assert.Equal((150, 4, 3, 0), (iris.Count, iris.InputSize, iris.ClassCount, iris.TargetSize));
        Assert.Equal(["setosa", "versicolor", "virginica"], iris.ClassNames);
        Assert.Equal(["sepal_length", "sepal_width", "petal_length", "petal_width"], iris.InputColumns.Select(column => column.Name));
        Assert.All(iris.InputColumns, column => Assert.Equal(InputColumnKind.Numeric, column.Kind));
        Assert.Equal([5.1f, 3.5f, 1.4f, 0.2f, 5.9f, 3f, 5.1f, 1.8f], Inputs(iris, 0, 149));
        Assert.Equal([0, 1, 2], Labels(iris, 0, 50, 100));

        // Fisher's values where another well-known copy errs.
        Assert.Equal([4.9f, 3.1f, 1.5f, 0.2f, 4.9f, 3.6f, 1.4f, 0.1f], Inputs(iris, 34, 37));
    }

    [Fact]
    public void Quoted_fields_hold_separators_line_ends_and_quotation_marks()
    {
        CsvDataset dataset = Load("\"x, first\",label\r\n\"1.5\",\"a \"\"b\"\", c\"\r\n2,\"two\r\nlines\"\r\n3,\"\"\"\"\r\n", new() { LabelColumn = "label" });
        Assert.Equal("x, first", dataset.InputColumns[0].Name);
        Assert.Equal(["\"", "a \"b\", c", "two\r\nlines"], dataset.ClassNames);
        Assert.Equal([1, 2, 0], Labels(dataset, 0, 1, 2));
        Assert.Equal([1.5f, 2, 3], Inputs(dataset, 0, 1, 2));
    }

    [Theory]
    [InlineData("x,label\n1,a\n2,b\n")]
    [InlineData("x,label\r\n1,a\r\n2,b")]
    [InlineData("x,label\r1,a\r2,b\r")]
    [InlineData("\uFEFFx,label\n\n1,a\n\n\n2,b\n\n")]
    public void Any_line_end_a_byte_order_mark_and_empty_lines_make_no_difference(string text)
    {
        CsvDataset dataset = Load(text, new() { LabelColumn = "label" });
        Assert.Equal([1f, 2], Inputs(dataset, 0, 1));
        Assert.Equal("x", dataset.InputColumns[0].Name);
        Assert.Equal(["a", "b"], dataset.ClassNames);
    }

    [Fact]
    public void Gzip_is_read_as_well()
    {
        string path = folder.Write("data.csv", IdxBytes.Gzip("x,label\n1,a\n"u8.ToArray()));
        Assert.Equal([1f], Inputs(CsvDataset.Load(path, new() { LabelColumn = "label" }), 0));
    }

    [Fact]
    public void Numbers_have_a_point_under_every_culture()
    {
        using var culture = new CultureScope();
        CsvDataset dataset = Load("x;label\n-1.5;a\n2e-1;a\n +3 ;a\n", new() { LabelColumn = "label", Separator = ';' });
        Assert.Equal([-1.5f, 0.2f, 3f], Inputs(dataset, 0, 1, 2));
        Assert.Throws<InvalidDataException>(() => Load("x;label\n1,5;a\n", new() { LabelColumn = "label", Separator = ';' }));
        Assert.Throws<InvalidDataException>(() => Load("x;label\n\u22121;a\n", new() { LabelColumn = "label", Separator = ';' }));
    }

    [Fact]
    public void Columns_are_found_by_position_with_and_without_a_header()
    {
        var options = new CsvOptions { HasHeader = false, LabelColumn = ^1, IgnoredColumns = [0] };
        CsvDataset dataset = Load("row1,5,6,b\nrow2,7,8,a\n", options);
        Assert.Equal([5f, 6, 7, 8], Inputs(dataset, 0, 1));
        Assert.Equal([1, 0], Labels(dataset, 0, 1));
        Assert.Equal(["2", "3"], dataset.InputColumns.Select(column => column.Name));
        Assert.Equal([1, 0], Labels(Load("a,x\nb,1\na,2\n", new() { LabelColumn = 0 }), 0, 1));
    }

    [Fact]
    public void Classes_are_numbered_in_ordinal_order_of_their_names_whatever_the_order_of_rows()
    {
        CsvDataset dataset = Load("x,label\n1,b\n2,a\n3,B\n4,b\n", new() { LabelColumn = "label" });
        Assert.Equal(["B", "a", "b"], dataset.ClassNames);
        Assert.Equal([2, 1, 0, 2], Labels(dataset, 0, 1, 2, 3));
    }

    [Fact]
    public void Given_class_names_number_the_classes_of_a_file_that_lacks_some()
    {
        CsvDataset dataset = Load("x,label\n1,virginica\n", new() { LabelColumn = "label", ClassNames = ["setosa", "versicolor", "virginica"] });
        Assert.Equal([2], Labels(dataset, 0));
        Assert.Equal(3, dataset.ClassCount);
        var error = Assert.Throws<InvalidDataException>(() => Load("x,label\n1,rose\n", new() { LabelColumn = "label", ClassNames = ["setosa"] }));
        Assert.Contains("line 2: expected one of the classes setosa in column 2 (label); found 'rose'", error.Message);
    }

    [Fact]
    public void Labels_may_be_class_indices()
    {
        CsvDataset dataset = Load("x,label\n1,10\n2,2\n", new() { LabelColumn = "label", LabelsAreIndices = true });
        Assert.Equal([10, 2], Labels(dataset, 0, 1));
        Assert.Equal(11, dataset.ClassCount);
        Assert.Empty(dataset.ClassNames);
        Assert.Equal(20, Load("x,label\n1,10\n", new() { LabelColumn = "label", LabelsAreIndices = true, ClassCount = 20 }).ClassCount);
    }

    [Fact]
    public void Regression_targets_come_in_the_order_asked_for()
    {
        CsvDataset dataset = Load("a,x,b\n1,2,3\n4,5,6\n", new() { TargetColumns = ["b", "a"] });
        var targets = new float[4];
        dataset.CopyTargets([0, 1], targets);
        Assert.Equal([3f, 1, 6, 4], targets);
        Assert.Equal([2f, 5], Inputs(dataset, 0, 1));
        Assert.Equal((2, 0, false), (dataset.TargetSize, dataset.ClassCount, dataset.HasLabels));
    }

    [Fact]
    public void A_split_keeps_the_names()
    {
        Dataset training = Load("x,label\n1,b\n2,a\n3,b\n", new() { LabelColumn = "label" }).Split(0.3, 1).Training;
        Assert.Equal(["a", "b"], training.ClassNames);
        Assert.Equal("x", training.InputColumns[0].Name);
    }

    private CsvDataset Load(string text, CsvOptions options) => CsvDataset.Load(folder.Write("data.csv", text), options);

    private static float[] Inputs(Dataset dataset, params int[] indices)
    {
        var inputs = new float[indices.Length * dataset.InputSize];
        dataset.CopyInputs(indices, inputs);
        return inputs;
    }

    private static int[] Labels(Dataset dataset, params int[] indices)
    {
        var labels = new int[indices.Length];
        dataset.CopyLabels(indices, labels);
        return labels;
    }
}
