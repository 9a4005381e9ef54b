using NetGen.Allocation.Tests.Networks;

namespace NetGen.Allocation.Tests;

public sealed class TrainingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Step_allocates_nothing_on_any_thread(int threads)
    {
        Assert.Equal(0, BytesOfStep(new Perceptron(1), 128, threads));
        Assert.Equal(0, BytesOfStep(new ImageNetwork(1), 64, threads));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ComputeGradients_and_GetGradient_allocate_nothing(int threads)
    {
        var network = new Perceptron(1);
        using Trainer<Perceptron> trainer = network.CreateTrainer(new Sgd(), maxBatch: 128, threads);
        float[] inputs = Samples.Floats(128 * Perceptron.InputSize);
        int[] labels = Samples.Labels(128, Perceptron.OutputSize);
        float[] gradient = new float[128 * Perceptron.InputSize];
        Assert.Equal(0, AllocationMeter.Bytes(() =>
        {
            trainer.ComputeGradients(inputs, labels);
            trainer.GetGradient("dense1.weight", gradient);
        }));
    }

    public static TheoryData<string> Optimizers => [.. AllOptimizers().Keys];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void No_optimizer_allocates_in_a_step(string name)
    {
        var network = new Regression(1);
        using Trainer<Regression> trainer = network.CreateTrainer(AllOptimizers()[name], maxBatch: 5);
        float[] inputs = Samples.Floats(5 * Regression.InputSize);
        float[] targets = Samples.Floats(5 * Regression.OutputSize);
        Assert.Equal(0, AllocationMeter.Bytes(() => trainer.Step(inputs, targets)));
    }

    [Fact]
    public void A_smaller_last_batch_allocates_nothing()
    {
        var network = new Perceptron(1);
        using Trainer<Perceptron> trainer = network.CreateTrainer(new Adam(), maxBatch: 64, maxThreads: 2);
        float[] inputs = Samples.Floats(64 * Perceptron.InputSize);
        int[] labels = Samples.Labels(64, Perceptron.OutputSize);
        Assert.Equal(0, AllocationMeter.Bytes(() =>
        {
            trainer.Step(inputs, labels);
            trainer.Step(inputs.AsSpan(0, 3 * Perceptron.InputSize), labels.AsSpan(0, 3));
        }));
    }

    private static long BytesOfStep<TNetwork>(TNetwork network, int batch, int threads)
        where TNetwork : class, INetwork<TNetwork>
    {
        using var trainer = new Trainer<TNetwork>(network, new Adam(), batch, threads);
        Assert.Equal(threads, trainer.Threads);
        float[] inputs = Samples.Floats(batch * TNetwork.Description.InputSize);
        int[] labels = Samples.Labels(batch, TNetwork.Description.OutputSize);
        return AllocationMeter.Bytes(() => trainer.Step(inputs, labels));
    }

    private static Dictionary<string, Optimizer> AllOptimizers() => new()
    {
        ["SGD"] = new Sgd(),
        ["SGD with momentum"] = new Sgd { Momentum = 0.9, Nesterov = true },
        ["clipping by norm"] = new Sgd { ClipNorm = 0.01 },
        ["clipping by value"] = new Sgd { ClipValue = 0.01 },
        ["Adagrad"] = new Adagrad(),
        ["RMSprop"] = new RmsProp { Centered = true, Momentum = 0.5 },
        ["Adam"] = new Adam { AmsGrad = true },
        ["AdamW"] = new AdamW(),
        ["Lion"] = new Lion(),
    };
}
