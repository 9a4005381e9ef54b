namespace NetGen.Layers.Tests;

/// <summary>Has a branch that nothing reads.</summary>
[Network(6)]
[Dense(4, Activation.ReLU, Name = "unread")]
[Dense(5, Activation.Tanh, From = "input", Name = "hidden")]
[Dense(3)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class UnreadBranch;

/// <summary>The same without that branch.</summary>
[Network(6)]
[Dense(5, Activation.Tanh, Name = "hidden")]
[Dense(3)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class WithoutBranch;

public class UnreadLayerTests
{
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 4 * UnreadBranch.InputSize).Select(i => MathF.Sin(i))];
    private static readonly int[] Labels = [0, 2, 1, 2];

    [Fact]
    public void A_layer_that_nothing_reads_keeps_its_weights_and_leaves_the_rest_as_it_would_be_without_it()
    {
        var branch = new UnreadBranch(3);
        var plain = new WithoutBranch(5);
        Copy("hidden.weight", 30, "hidden.weight");
        Copy("hidden.bias", 5, "hidden.bias");
        Copy("dense3.weight", 15, "dense2.weight");
        Copy("dense3.bias", 3, "dense2.bias");
        float[] before = Read(branch, "unread.weight");

        using Trainer<UnreadBranch> trainer = branch.CreateTrainer(new Sgd(0.1));
        using Trainer<WithoutBranch> other = plain.CreateTrainer(new Sgd(0.1));
        Assert.Equal(other.Step(Inputs, Labels), trainer.Step(Inputs, Labels));
        Assert.Equal(other.Step(Inputs, Labels), trainer.Step(Inputs, Labels));

        float[] outputs = new float[4 * UnreadBranch.OutputSize];
        float[] expected = new float[4 * UnreadBranch.OutputSize];
        branch.Predict(Inputs, outputs);
        plain.Predict(Inputs, expected);
        Assert.Equal(expected, outputs);
        Assert.Equal(before, Read(branch, "unread.weight"));
        Assert.NotEqual(0, before.Max());

        void Copy(string from, int count, string to)
        {
            float[] values = new float[count];
            branch.GetParameter(from, values);
            plain.SetParameter(to, values);
        }
    }

    private static float[] Read(UnreadBranch network, string name)
    {
        float[] values = new float[24];
        network.GetParameter(name, values);
        return values;
    }
}
