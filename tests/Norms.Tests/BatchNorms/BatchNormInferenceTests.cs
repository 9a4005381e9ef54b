using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>In inference BatchNorm normalises by the running statistics, by itself or within the weights of the layer before it.</summary>
public sealed class BatchNormInferenceTests
{
    [Fact]
    public void A_map_agrees() => Agreement.InInference(
        new MapNorm17(), 3, (tensors, x) => Reference.LeakyReLU(Norm(tensors, Reference.SiLU(Norm(tensors, x, 1)), 2)));

    [Fact]
    public void A_flattened_map_agrees() => Agreement.InInference(
        new FlattenNorm(),
        3,
        (tensors, x) => BatchNormTrainingTests.Dense(
            tensors,
            Reference.PReLU(Norm(tensors, Reference.Tanh(Norm(tensors, x, 1)).Flatten(), 2), tensors["batchnorm2.slope"]),
            1));

    [Fact]
    public void Folded_into_weights_it_agrees() => Agreement.InInference(
        new FoldedNorm(),
        7,
        (tensors, x) =>
        {
            Batch first = Reference.SiLU(Norm(tensors, Reference.Dense(x, tensors["dense1.weight"], new double[17]), 1));
            Batch second = Reference.Tanh(Norm(tensors, BatchNormTrainingTests.Dense(tensors, first, 2), 2));
            return Reference.PReLU(Norm(tensors, BatchNormTrainingTests.Dense(tensors, second, 3), 3), tensors["batchnorm3.slope"]);
        });

    [Fact]
    public void Folded_weights_follow_every_change()
    {
        var network = new DenseNorm();
        float[] x = Agreement.Floats(DenseNorm.InputSize, 1);
        float[] before = new float[5];
        float[] after = new float[5];
        network.Predict(x, before);

        network.SetParameter("batchnorm2.running_mean", [0.5f, 0.5f, 0.5f, 0.5f, 0.5f]);
        network.Predict(x, after);
        for (int unit = 0; unit < 5; unit++)
        {
            Assert.Equal(before[unit] - 0.5, after[unit], 4);
        }

        using var trainer = network.CreateTrainer(new Sgd(0), 4);
        trainer.Step(Agreement.Floats(4 * 6, 2), Agreement.Floats(4 * 5, 3));
        float[] stepped = new float[5];
        network.Predict(x, stepped);
        Assert.NotEqual(after, stepped);

        string path = Path.GetTempFileName();
        try
        {
            new DenseNorm().Save(path);
            network.LoadWeights(path);
        }
        finally
        {
            File.Delete(path);
        }

        float[] loaded = new float[5];
        network.Predict(x, loaded);
        Assert.Equal(before, loaded);
    }

    private static Batch Norm(Tensors tensors, Batch x, int number)
    {
        string name = $"batchnorm{number}";
        return Reference.Normalize(x, tensors[$"{name}.running_mean"], tensors[$"{name}.running_var"], tensors[$"{name}.weight"], tensors[$"{name}.bias"]);
    }
}
