namespace NetGen.Runtime.Tests.Data;

public class StandardizerTests
{
    [Fact]
    public void The_training_part_gets_mean_zero_and_standard_deviation_one()
    {
        var random = new Random(31);
        float[] inputs = [.. Enumerable.Range(0, 600).Select(i => i % 2 == 0 ? 2015 + random.NextSingle() * 10 : random.NextSingle() * 1e-3f)];
        Dataset dataset = Dataset.FromArrays(inputs, 2, new int[300], 1);

        float[] scaled = All(Standardizer.Fit(dataset).Transform(dataset));

        for (int column = 0; column < 2; column++)
        {
            double[] values = [.. scaled.Where((_, i) => i % 2 == column).Select(value => (double)value)];
            double mean = values.Average();
            Assert.Equal(0, mean, 6);
            Assert.Equal(1, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), 6);
        }
    }

    [Fact]
    public void The_statistics_are_those_of_the_training_part_only()
    {
        Dataset all = Dataset.FromArrays([1f, 3, 5, 1000, -7], 1, new int[5], 1);
        Standardizer standardizer = Standardizer.Fit(all.Take(3));

        Assert.Equal(3, standardizer.Mean[0]);
        Assert.Equal(Math.Sqrt(8.0 / 3), standardizer.StandardDeviation[0], 12);
        Assert.Equal((float)((1000 - 3) / Math.Sqrt(8.0 / 3)), All(standardizer.Transform(all.Skip(3)))[0]);
    }

    [Fact]
    public void A_constant_column_becomes_zero()
    {
        Dataset dataset = Dataset.FromArrays([0.1f, 1, 0.1f, 2, 0.1f, 3], 2, new int[3], 1);
        Standardizer standardizer = Standardizer.Fit(dataset);
        Assert.Equal(1, standardizer.StandardDeviation[0]);
        float[] scaled = All(standardizer.Transform(dataset));
        Assert.Equal([0f, 0, 0], [scaled[0], scaled[2], scaled[4]]);
    }

    [Fact]
    public void A_single_sample_is_scaled_as_the_dataset_is()
    {
        Dataset dataset = Dataset.FromArrays([1f, 3, 5, 9, 2, 4], 2, new int[3], 1);
        Standardizer fitted = Standardizer.Fit(dataset);
        var restored = new Standardizer(fitted.Mean, fitted.StandardDeviation);
        float[] samples = [1, 3, 5, 9, 2, 4];

        restored.Transform(samples);

        Assert.Equal(All(fitted.Transform(dataset)), samples);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Standardizer standardizer = Standardizer.Fit(Dataset.FromArrays([1f, 3, 5, 9], 2, new int[2], 1));
        Assert.Throws<ArgumentException>(() => standardizer.Transform(Dataset.FromArrays([1f, 2, 3], 3, new int[1], 1)));
        Assert.Throws<ArgumentException>(() => standardizer.Transform(new float[3]));
        Assert.Contains("column 1 of sample 0 is NaN", Assert.Throws<ArgumentException>(() => Standardizer.Fit(Dataset.FromArrays([1f, float.NaN], 2, new int[1], 1))).Message);
        Assert.Throws<ArgumentException>(() => new Standardizer([], []));
        Assert.Throws<ArgumentException>(() => new Standardizer([1], [0]));
        Assert.Throws<ArgumentException>(() => new Standardizer([1, 2], [1]));
    }

    private static float[] All(Dataset dataset)
    {
        var inputs = new float[dataset.Count * dataset.InputSize];
        dataset.CopyInputs([.. Enumerable.Range(0, dataset.Count)], inputs);
        return inputs;
    }
}
