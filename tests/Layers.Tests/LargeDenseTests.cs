namespace NetGen.Layers.Tests;

/// <summary>A Dense layer whose weights are fetched ahead, since they are more than a cache holds, with a group of panels left over.</summary>
[Network(1030)]
[Dense(270, Activation.ReLU)]
internal sealed partial class LargeDense;

public class LargeDenseTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(23)]
    [InlineData(101)]
    public void Samples_of_a_batch_are_those_predicted_alone(int batch)
    {
        var network = new LargeDense(3);
        var random = new Random(5);
        float[] inputs = [.. Enumerable.Range(0, batch * LargeDense.InputSize).Select(_ => random.NextSingle() - 0.5f)];
        float[] together = new float[batch * LargeDense.OutputSize];
        network.Predict(inputs, together);
        float[] alone = new float[LargeDense.OutputSize];
        for (int sample = 0; sample < batch; sample++)
        {
            network.Predict(inputs.AsSpan(sample * LargeDense.InputSize, LargeDense.InputSize), alone);
            Assert.Equal(alone, together[(sample * LargeDense.OutputSize)..((sample + 1) * LargeDense.OutputSize)]);
        }

        Assert.Contains(together, value => value > 0);
    }
}
