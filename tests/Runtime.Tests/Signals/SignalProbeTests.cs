using NetGen.Tests.Training;

namespace NetGen.Tests.Signals;

public class SignalProbeTests
{
    [Fact]
    public void Moments_are_those_of_the_preactivations_computed_by_hand()
    {
        Regressor network = new(3);
        float[] weights = new float[40];
        network.State.GetParameter("dense1.weight", weights);
        float[] means = [.. Enumerable.Range(0, 5).Select(i => Enumerable.Range(0, Samples.Count).Average(sample => Samples.Inputs[(sample * 5) + i]))];
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < Samples.Count; sample++)
        {
            for (int unit = 0; unit < 8; unit++)
            {
                double value = Enumerable.Range(0, 5).Sum(i => (double)weights[(unit * 5) + i] * (Samples.Inputs[(sample * 5) + i] - means[i]));
                sum += value;
                squares += value * value;
            }
        }

        SignalMoments moments = SignalProbe.Measure(network, Samples.Inputs, Samples.Targets)[0].PreActivation;
        Assert.Equal(sum / (8 * Samples.Count), moments.Mean, 1e-5);
        Assert.Equal(squares / (8 * Samples.Count), moments.SecondMoment, 1e-5);
    }

    [Fact]
    public void What_tells_samples_apart_is_each_elements_variance_over_the_batch()
    {
        Regressor network = new(3);
        float[] weights = new float[40];
        network.State.GetParameter("dense1.weight", weights);
        double expected = Enumerable.Range(0, 8).Average(unit =>
        {
            double[] values = [.. Enumerable.Range(0, Samples.Count).Select(sample => Enumerable.Range(0, 5).Sum(i => (double)weights[(unit * 5) + i] * Samples.Inputs[(sample * 5) + i]))];
            double mean = values.Average();
            return values.Average(value => (value - mean) * (value - mean));
        });
        SignalMoments moments = SignalProbe.Measure(network, Samples.Inputs, Samples.Targets)[0].PreActivation;
        Assert.Equal(expected, moments.VarianceBetweenSamples, 1e-5);
        Assert.True(moments.VarianceBetweenSamples < moments.Variance);
    }

    [Fact]
    public void A_batch_of_equal_samples_has_nothing_that_tells_them_apart()
    {
        float[] inputs = [.. Samples.FirstInputs(1), .. Samples.FirstInputs(1)];
        SignalMoments moments = SignalProbe.Measure(new Regressor(3), inputs, new float[6])[0].PreActivation;
        Assert.Equal(0, moments.VarianceBetweenSamples);
    }

    [Fact]
    public void Gradients_are_those_of_the_mean_loss()
    {
        // All parameters 0: the outputs are 0, and the gradient of the mean square is −2t/(samples·3), with one target in three 1.
        SignalMeasurement[] layers = SignalProbe.Measure(Regressor.CreateUninitialized(), Samples.Inputs, Samples.Targets);
        double step = 2.0 / (3 * Samples.Count);
        Assert.Equal(1.0 / 3, layers[1].Gradient.SecondMoment / (step * step), 1e-6);
        Assert.Equal(-1.0 / 3, layers[1].Gradient.Mean / step, 1e-6);
        Assert.Equal(0, layers[0].Gradient.SecondMoment);
    }

    [Fact]
    public void Measuring_changes_nothing()
    {
        Classifier network = new(3);
        float[] before = network.State.Values();
        SignalMeasurement[] first = SignalProbe.Measure(network, Samples.Inputs, Samples.Labels);
        Assert.Equal(first, SignalProbe.Measure(network, Samples.Inputs, Samples.Labels));
        Assert.Equal(before, network.State.Values());
        Assert.True(first[0].Gradient.SecondMoment > 0);
    }

    [Fact]
    public void Batches_that_do_not_fit_are_refused()
    {
        Classifier network = new(3);
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(network, new float[7], new int[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignalProbe.Measure(network, new float[5], [3]));
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(network, new float[5], new float[2]));
    }
}
