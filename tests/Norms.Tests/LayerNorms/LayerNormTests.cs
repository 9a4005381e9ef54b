using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.LayerNorms;

/// <summary>LayerNorm normalises a sample over all its elements, in training as in inference.</summary>
public sealed class LayerNormTests
{
    [Fact]
    public void Three_channels_of_a_map_agree() => Check(
        new MapLayerNorm3(), 2, (tensors, x) => Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)), 2));

    [Fact]
    public void Seventeen_channels_and_a_flattened_map_agree() => Check(
        new MapLayerNorm17(),
        3,
        (tensors, x) => BatchNorms.BatchNormTrainingTests.Dense(
            tensors,
            Reference.PReLU(Norm(tensors, Reference.SiLU(Norm(tensors, x, 1)).Flatten(), 2), tensors["layernorm2.slope"]),
            1));

    [Fact]
    public void Vectors_agree() => Check(
        new DenseLayerNorm(),
        5,
        (tensors, x) =>
        {
            Batch hidden = Reference.Tanh(Norm(tensors, BatchNorms.BatchNormTrainingTests.Dense(tensors, x, 1), 1));
            return Reference.LeakyReLU(Norm(tensors, BatchNorms.BatchNormTrainingTests.Dense(tensors, hidden, 2), 2));
        });

    [Fact]
    public void A_mean_far_above_the_deviation_costs_no_accuracy() => Agreement.InTraining(
        new MapLayerNorm3(), 2, (tensors, x) => Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)), 2), inputMean: 100);

    [Fact]
    public void A_sample_without_variance_stays_finite()
    {
        var network = new MapLayerNorm3();
        float[] x = new float[MapLayerNorm3.InputSize];
        Array.Fill(x, 0.1f);
        float[] y = new float[MapLayerNorm3.OutputSize];
        network.Predict(x, y);
        Assert.All(y, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Threads_change_nothing() => Assert.Equal(SameBits.Trained(new WideLayerNorm(), 1), SameBits.Trained(new WideLayerNorm(), 3));

    private static void Check<TNetwork>(TNetwork network, int samples, Func<Tensors, Batch, Batch> definition)
        where TNetwork : class, INetwork<TNetwork>
    {
        Agreement.InTraining(network, samples, definition);
        Agreement.InInference(network, samples, definition);
    }

    private static Batch Norm(Tensors tensors, Batch x, int number) =>
        Reference.LayerNorm(x, tensors[$"layernorm{number}.weight"], tensors[$"layernorm{number}.bias"]);
}
