using NetGen.Tests.Training;

namespace NetGen.Tests.Signals;

public class LsuvTests
{
    [Fact]
    public void Every_weighted_layers_preactivation_gets_variance_one_on_the_batch()
    {
        Classifier network = new(1);
        Lsuv.Apply(network, Samples.Inputs, seed: 4);
        SignalMeasurement[] layers = SignalProbe.Measure(network, Samples.Inputs, Samples.Labels);
        Assert.Equal(["dense1", "dense2"], layers.Select(layer => layer.Layer));
        Assert.All(layers, layer => Assert.InRange(layer.PreActivation.Variance, 0.9, 1.1));
    }

    [Fact]
    public void Weights_are_the_orthogonal_ones_times_a_factor_a_layer()
    {
        Classifier network = new(1);
        Lsuv.Apply(network, Samples.Inputs, seed: 4);
        Classifier start = new(1);
        start.State.Initialize(4, Init.Lsuv);
        float[] scaled = new float[40];
        float[] orthogonal = new float[40];
        network.State.GetParameter("dense1.weight", scaled);
        start.State.GetParameter("dense1.weight", orthogonal);
        float factor = scaled[0] / orthogonal[0];
        Assert.NotEqual(1, factor);
        Assert.All(scaled.Zip(orthogonal), pair => Assert.Equal(pair.First, pair.Second * factor, 1e-5f));
    }

    [Fact]
    public void The_same_seed_and_batch_give_the_same_bits()
    {
        Classifier one = new(1);
        Classifier two = new(2);
        Lsuv.Apply(one, Samples.Inputs);
        Lsuv.Apply(two, Samples.Inputs);
        Assert.Equal(one.State.Values(), two.State.Values());
    }

    [Fact]
    public void A_batch_that_does_not_vary_is_refused_and_the_network_keeps_its_weights()
    {
        Classifier network = new(1);
        float[] before = network.State.Values();
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Lsuv.Apply(network, new float[50]));
        Assert.Contains("dense1", exception.Message);
        Assert.Equal(before, network.State.Values());
        Assert.Throws<ArgumentException>(() => Lsuv.Apply(network, new float[7]));
        Assert.Throws<InvalidOperationException>(() => Lsuv.Apply(new Lossless(), new float[10]));
        Assert.Equal(before, network.State.Values());
    }
}
