using NetGen.Layers.Tests.Reference;

namespace NetGen.Layers.Tests;

/// <summary>A Dense layer whose weights are fetched ahead, since they are more than a cache holds, with a group of panels left over.</summary>
[Network(1030)]
[Dense(270, Activation.ReLU)]
internal sealed partial class LargeDense;

/// <summary>Layers whose k go by in blocks, the last of them shorter: after vectors, and after a map whose pixels are padded.</summary>
[Network(1541)]
[Dense(272, Activation.ReLU)]
internal sealed partial class DeepDense;

[Network(2, 11, 10)]
[Conv2D(20, 1)]
[Flatten]
[Dense(150, Activation.ReLU)]
internal sealed partial class DeepDenseOfMap;

/// <summary>A layer whose way back sums over so many outputs that they go by in blocks.</summary>
[Network(3)]
[Dense(70)]
[Dense(1605)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WideDense;

/// <summary>A layer whose way back transposes its weights block by block, behind an activation: a panel, and a part of sixteen outputs, are left over.</summary>
[Network(5)]
[Dense(200, Activation.Tanh)]
[Dense(1605)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TransposedDense;

/// <summary>The same behind a map whose channels are padded, with fewer outputs than a block.</summary>
[Network(20, 11, 10)]
[Activate(Activation.PReLU)]
[Flatten]
[Dense(150)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TransposedDenseOfMap;

public class LargeDenseTests
{
    public static TheoryData<int> Batches => [2, 3, 4, 7, 23, 101];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Samples_of_a_batch_are_those_predicted_alone(int batch) => Compare(new LargeDense(3), LargeDense.InputSize, LargeDense.OutputSize, batch);

    [Theory]
    [MemberData(nameof(Batches))]
    public void So_they_are_where_sums_wait_in_memory(int batch) => Compare(new DeepDense(3), DeepDense.InputSize, DeepDense.OutputSize, batch);

    [Theory]
    [MemberData(nameof(Batches))]
    public void So_they_are_behind_a_map(int batch) => Compare(new DeepDenseOfMap(3), DeepDenseOfMap.InputSize, DeepDenseOfMap.OutputSize, batch);

    [Fact]
    public void Gradients_come_back_through_a_wide_layer() =>
        Agreement.Check(new WideDense(3), WideDense.OutputSize, new Signal(3, 1, 1), (tape, x, p) => tape.Dense(tape.Dense(x, p, "dense1"), p, "dense2"));

    [Fact]
    public void Gradients_come_back_through_weights_that_are_transposed_by_blocks() =>
        Agreement.Check(
            new TransposedDense(3), TransposedDense.OutputSize, new Signal(5, 1, 1), (tape, x, p) => tape.Dense(tape.Tanh(tape.Dense(x, p, "dense1")), p, "dense2"));

    [Fact]
    public void So_they_do_to_a_map() =>
        Agreement.Check(
            new TransposedDenseOfMap(3), TransposedDenseOfMap.OutputSize, new Signal(20, 11, 10), (tape, x, p) => tape.Dense(tape.PReLU(x, p, "activate1").Flattened(), p, "dense1"));

    private static void Compare<TNetwork>(TNetwork network, int inputSize, int outputSize, int batch)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] inputs = Draw(batch * inputSize);
        float[] together = new float[batch * outputSize];
        network.Predict(inputs, together);
        float[] alone = new float[outputSize];
        for (int sample = 0; sample < batch; sample++)
        {
            network.Predict(inputs.AsSpan(sample * inputSize, inputSize), alone);
            Assert.Equal(alone, together[(sample * outputSize)..((sample + 1) * outputSize)]);
        }

        Assert.Contains(together, value => value > 0);
    }

    private static float[] Draw(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
