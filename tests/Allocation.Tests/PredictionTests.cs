using NetGen.Allocation.Tests.Networks;

namespace NetGen.Allocation.Tests;

public sealed class PredictionTests
{
    // One sample, some, and more than any block that inference works through at a time.
    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Predict_allocates_nothing(int samples)
    {
        Assert.Equal(0, BytesOfPredict(new Perceptron(1), samples));
        Assert.Equal(0, BytesOfPredict(new ImageNetwork(1), samples));
    }

    [Fact]
    public void Predict_allocates_nothing_after_the_weights_changed()
    {
        var network = new ImageNetwork(1);
        using Trainer<ImageNetwork> trainer = network.CreateTrainer(new Sgd(0.01), maxBatch: 4, maxThreads: 1);
        float[] inputs = Samples.Floats(4 * ImageNetwork.InputSize);
        float[] outputs = new float[4 * ImageNetwork.OutputSize];
        int[] labels = Samples.Labels(4, ImageNetwork.OutputSize);
        Assert.Equal(0, AllocationMeter.Bytes(() =>
        {
            trainer.Step(inputs, labels);
            network.Predict(inputs, outputs);
        }));
    }

    [Fact]
    public void Predict_allocates_nothing_when_networks_take_turns_on_a_thread()
    {
        var perceptron = new Perceptron(1);
        var images = new ImageNetwork(1);
        float[] inputs = Samples.Floats(ImageNetwork.InputSize);
        float[] outputs = new float[10];
        Assert.Equal(0, AllocationMeter.Bytes(() =>
        {
            perceptron.Predict(inputs.AsSpan(0, Perceptron.InputSize), outputs);
            images.Predict(inputs, outputs);
        }));
    }

    private static long BytesOfPredict<TNetwork>(TNetwork network, int samples)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] inputs = Samples.Floats(samples * TNetwork.Description.InputSize);
        float[] outputs = new float[samples * TNetwork.Description.OutputSize];
        return AllocationMeter.Bytes(() => network.Predict(inputs, outputs));
    }
}
