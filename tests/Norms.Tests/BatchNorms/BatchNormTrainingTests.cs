using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>In training BatchNorm normalises by the batch's moments, and its gradients go through them.</summary>
public sealed class BatchNormTrainingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Three_channels_of_a_map_agree(int samples) => Agreement.InTraining(
        new MapNorm3(), samples, (tensors, x) => Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)), 2));

    [Fact]
    public void Seventeen_channels_and_an_activation_that_needs_its_input_agree() => Agreement.InTraining(
        new MapNorm17(), 3, (tensors, x) => Reference.LeakyReLU(Norm(tensors, Reference.SiLU(Norm(tensors, x, 1)), 2)));

    [Fact]
    public void Whole_panels_and_learned_slopes_agree() => Agreement.InTraining(
        new MapNorm32(),
        3,
        (tensors, x) => Reference.Tanh(Norm(tensors, Reference.PReLU(Norm(tensors, x, 1), tensors["batchnorm1.slope"]), 2)));

    [Fact]
    public void Features_of_vectors_agree() => Agreement.InTraining(
        new DenseNorm(),
        6,
        (tensors, x) => Norm(tensors, Dense(tensors, Reference.Tanh(Norm(tensors, Dense(tensors, x, 1), 1)), 2), 2));

    [Fact]
    public void Elements_of_a_flattened_map_are_features() => Agreement.InTraining(
        new FlattenNorm(),
        6,
        (tensors, x) => Dense(
            tensors,
            Reference.PReLU(Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)).Flatten(), 2), tensors["batchnorm2.slope"]),
            1));

    [Fact]
    public void A_mean_far_above_the_deviation_costs_no_accuracy() => Agreement.InTraining(
        new MapNorm3(), 5, (tensors, x) => Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)), 2), inputMean: 100);

    [Fact]
    public void Threads_change_nothing() => Assert.Equal(SameBits.Trained(new WideNorm(), 1), SameBits.Trained(new WideNorm(), 3));

    [Fact]
    public void A_channel_without_variance_stays_finite()
    {
        var network = new MapNorm3();
        using var trainer = network.CreateTrainer(new Sgd(0.1), 1);
        float[] x = new float[MapNorm3.InputSize];
        Array.Fill(x, 0.1f);
        float[] gradient = new float[3];
        trainer.ComputeGradients(x, new float[MapNorm3.OutputSize]);
        trainer.GetGradient("batchnorm1.bias", gradient);
        Assert.All(gradient, value => Assert.True(float.IsFinite(value)));
    }

    internal static Batch Norm(Tensors tensors, Batch x, int number) =>
        Reference.BatchNorm(x, tensors[$"batchnorm{number}.weight"], tensors[$"batchnorm{number}.bias"]);

    internal static Batch Dense(Tensors tensors, Batch x, int number) =>
        Reference.Dense(x, tensors[$"dense{number}.weight"], tensors[$"dense{number}.bias"]);
}
