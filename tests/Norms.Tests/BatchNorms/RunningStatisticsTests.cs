using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>Running statistics move towards the batch's mean and unbiased variance, as PyTorch's do.</summary>
public sealed class RunningStatisticsTests
{
    [Fact]
    public void Three_steps_move_them_by_the_momentum()
    {
        var network = new MapNorm17();
        Tensors tensors = Tensors.Randomize(network, 1);
        double[] mean = tensors["batchnorm1.running_mean"];
        double[] variance = tensors["batchnorm1.running_var"];
        using var trainer = network.CreateTrainer(new Sgd(0), 4);
        for (int step = 0; step < 3; step++)
        {
            int samples = step + 2;
            Batch x = Agreement.Inputs<MapNorm17>(samples, step, 0.3 * step);
            trainer.Step(Agreement.Floats(x), Agreement.Floats(samples * MapNorm17.OutputSize, 9));
            (double[] batchMean, double[] batchVariance) = Reference.Moments(x);
            double count = samples * x.Pixels;
            mean = [.. mean.Select((value, channel) => (0.9 * value) + (0.1 * batchMean[channel]))];
            variance = [.. variance.Select((value, channel) => (0.9 * value) + (0.1 * batchVariance[channel] * count / (count - 1)))];
        }

        float[] actual = new float[17];
        network.GetParameter("batchnorm1.running_mean", actual);
        Agreement.Near(actual, mean, 1e-6, "running mean");
        network.GetParameter("batchnorm1.running_var", actual);
        Agreement.Near(actual, variance, 1e-6, "running variance");
    }

    [Fact]
    public void Computing_gradients_leaves_them_alone()
    {
        var network = new MapNorm3();
        using var trainer = network.CreateTrainer(new Sgd(0.1), 2);
        trainer.ComputeGradients(Agreement.Floats(2 * MapNorm3.InputSize, 1), Agreement.Floats(2 * MapNorm3.OutputSize, 2));
        float[] mean = new float[3];
        network.GetParameter("batchnorm1.running_mean", mean);
        Assert.Equal([0f, 0f, 0f], mean);
    }

    [Fact]
    public void A_single_value_enters_with_the_biased_variance()
    {
        var network = new DenseNorm();
        using var trainer = network.CreateTrainer(new Sgd(0), 1);
        trainer.Step(Agreement.Floats(DenseNorm.InputSize, 1), Agreement.Floats(DenseNorm.OutputSize, 2));
        float[] variance = new float[5];
        network.GetParameter("batchnorm2.running_var", variance);
        Assert.All(variance, value => Assert.Equal(0.9f, value));
    }
}
