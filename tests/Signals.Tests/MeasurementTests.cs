using NetGen.SignalPropagation;
using NetGen.SignalPropagation.Measuring;

namespace NetGen.Signals.Tests;

/// <summary>Measured figures are the quantities that the study names.</summary>
public class MeasurementTests
{
    [Fact]
    public void Inputs_have_the_declared_moments()
    {
        Subject subject = SubjectCatalog.All.Single(subject => subject.Name == "BytesReLU");
        var batch = new RandomBatch(1, subject.Declaration, subject.Network, Subject.Batch);
        double mean = batch.Inputs.Average();
        Assert.InRange(mean, 32, 34);
        Assert.InRange(batch.Inputs.Average(value => (value - mean) * (value - mean)) / 6200, 0.97, 1.03);
    }

    [Fact]
    public void Contrast_is_one_less_the_mean_product_of_pairs_over_the_mean_square()
    {
        const int Units = 3;
        double[][] samples = [[1, 2, -1], [0.5, 1, 3], [-2, 0, 1], [1, 1, 1]];
        double pairs = samples.SelectMany((a, i) => samples.Where((_, j) => i != j).Select(b => a.Zip(b, (x, y) => x * y).Sum())).Sum() / (4 * 3 * Units);
        double squares = samples.Sum(sample => sample.Sum(value => value * value)) / (4 * Units);
        double between = Enumerable.Range(0, Units).Average(unit => Variance([.. samples.Select(sample => sample[unit])]));
        var moments = new SignalMoments(0, squares) { VarianceBetweenSamples = between };
        var study = new LayerStudy("dense1");
        var measurement = new SignalMeasurement("dense1", moments, new SignalMoments(0, 3));
        study.Add(measurement, measurement with { Gradient = new SignalMoments(0, 12) }, samples.Length);
        Assert.Equal(1 - (pairs / squares), study.Contrast.Mean, 1e-12);
        Assert.Equal(0.25, study.Gradient.Mean);
        Assert.Equal(squares, study.Signal.Mean);
    }

    [Fact]
    public void Mean_error_and_quantiles_are_those_of_the_textbook()
    {
        var series = new Series();
        foreach (double value in (double[])[4, 1, 3, 2, 5])
        {
            series.Add(value);
        }

        Assert.Equal(3, series.Mean);
        Assert.Equal(Math.Sqrt(2.5 / 5), series.StandardError, 1e-12);
        Assert.Equal(3, series.Quantile(0.5));
        Assert.Equal(1.4, series.Quantile(0.1), 1e-12);
    }

    [Fact]
    public void A_weighted_mean_is_the_ratio_of_two_means()
    {
        var series = new Series();
        series.Add(0.5, 4);
        series.Add(0.25, 12);
        series.Add(1, 2);
        Assert.Equal((2.0 + 3 + 2) / (4 + 12 + 2), series.Mean, 1e-12);
        Assert.Equal([0.5, 0.25, 1], series.Values);
    }

    [Fact]
    public void The_same_seeds_give_the_same_figures()
    {
        Subject subject = SubjectCatalog.All.Single(subject => subject.Name == "DropoutReLU");
        Assert.Equal(subject.Measure(1), subject.Measure(1));
        Assert.NotEqual(subject.Measure(1), subject.Measure(2));
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
