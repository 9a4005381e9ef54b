namespace NetGen.Runtime.Tests.Data;

public sealed class OneHotEncoderTests : IDisposable
{
    private const string Text = "size,colour,weight,shape,label\n1,red,10,round,a\n2,blue,20,flat,b\n3,green,30,round,a\n";

    private static readonly CsvOptions Options = new() { LabelColumn = "label", CategoryColumns = ["colour", "shape"] };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_category_becomes_an_indicator_in_its_columns_place()
    {
        Dataset dataset = Load(Text);
        OneHotEncoder encoder = OneHotEncoder.Fit(dataset);
        Dataset encoded = encoder.Transform(dataset);

        Assert.Equal(["size", "colour=blue", "colour=green", "colour=red", "weight", "shape=flat", "shape=round"], encoded.InputColumns.Select(column => column.Name));
        Assert.Equal(encoder.OutputColumns, encoded.InputColumns);
        Assert.Equal([1f, 0, 0, 1, 10, 0, 1], Sample(encoded, 0));
        Assert.Equal([2f, 1, 0, 0, 20, 1, 0], Sample(encoded, 1));
        Assert.Equal([3f, 0, 1, 0, 30, 0, 1], Sample(encoded, 2));
        Assert.Equal(["a", "b"], encoded.ClassNames);
    }

    [Fact]
    public void Categories_are_those_of_the_training_part_only()
    {
        Dataset dataset = Load(Text);
        OneHotEncoder encoder = OneHotEncoder.Fit(dataset.Take(2));
        Assert.Equal(["colour=blue", "colour=red"], encoder.OutputColumns.Select(column => column.Name).Where(name => name.StartsWith("colour", StringComparison.Ordinal)));
        Assert.Equal([2f, 1, 0, 20, 1, 0], Sample(encoder.Transform(dataset.Take(2)), 1));

        string message = Assert.Throws<InvalidDataException>(() => encoder.Transform(dataset)).Message;
        Assert.Contains("Column 'colour', sample 2", message);
        Assert.Contains("(blue, red); found 'green'", message);
    }

    [Fact]
    public void Another_file_is_encoded_by_its_categories_names()
    {
        OneHotEncoder encoder = OneHotEncoder.Fit(Load(Text));
        Dataset other = Load("size,colour,weight,shape,label\n5,red,50,flat,a\n");
        Assert.Equal([5f, 0, 0, 1, 50, 1, 0], Sample(encoder.Transform(other), 0));
    }

    [Fact]
    public void Standardisation_leaves_codes_and_indicators_as_they_are()
    {
        Dataset dataset = Load(Text);
        Dataset encoded = OneHotEncoder.Fit(dataset).Transform(dataset);
        float[] encodedFirst = Sample(Standardizer.Fit(encoded).Transform(encoded), 0);
        Dataset scaled = Standardizer.Fit(dataset).Transform(dataset);
        float[] scaledFirst = Sample(OneHotEncoder.Fit(scaled).Transform(scaled), 0);

        Assert.Equal([0f, 0, 1], encodedFirst[1..4]);
        Assert.Equal(-MathF.Sqrt(1.5f), encodedFirst[0], 6);
        Assert.Equal(encodedFirst, scaledFirst);
    }

    [Fact]
    public void Other_columns_than_those_fitted_on_are_refused()
    {
        OneHotEncoder encoder = OneHotEncoder.Fit(Load(Text));
        Assert.Throws<ArgumentException>(() => encoder.Transform(Load("size,label\n1,a\n", new() { LabelColumn = "label" })));
        Assert.Throws<ArgumentException>(() => encoder.Transform(Dataset.FromArrays(new float[4], 4, new int[1], 1)));
        Assert.Throws<ArgumentException>(() => OneHotEncoder.Fit(Dataset.FromArrays(new float[4], 4, new int[1], 1)));
    }

    [Fact]
    public void Encoding_allocates_nothing()
    {
        Dataset dataset = Load(Text);
        Dataset encoded = OneHotEncoder.Fit(dataset).Transform(dataset);
        int[] indices = [2, 0];
        var inputs = new float[14];
        encoded.CopyInputs(indices, inputs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        encoded.CopyInputs(indices, inputs);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private CsvDataset Load(string text, CsvOptions? options = null) => CsvDataset.Load(folder.Write("data.csv", text), options ?? Options);

    private static float[] Sample(Dataset dataset, int index)
    {
        var sample = new float[dataset.InputSize];
        dataset.CopyInputs([index], sample);
        return sample;
    }
}
