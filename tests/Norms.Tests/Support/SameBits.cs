using NetGen.Kernels;

namespace NetGen.Norms.Tests.Support;

/// <summary>What two steps of training leave, bit by bit.</summary>
internal static class SameBits
{
    private const int Samples = 37;

    /// <summary>The loss of the second of two steps, and all tensors behind it.</summary>
    /// <param name="network">The network, whose tensors are drawn anew.</param>
    /// <param name="threads">How many threads must share the steps.</param>
    public static float[] Trained<TNetwork>(TNetwork network, int threads)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = TNetwork.Description;
        Tensors.Randomize(network, 1);
        using var trainer = new Trainer<TNetwork>(network, new Sgd(0.1), Samples, threads);
        Assert.Equal(threads, trainer.Threads);
        float[] x = Agreement.Floats(Samples * description.InputSize, 1);
        float[] targets = Agreement.Floats(Samples * description.OutputSize, 2);
        trainer.Step(x, targets);
        List<float> bits = [trainer.Step(x, targets)];
        foreach (ParameterDescription parameter in description.Parameters)
        {
            float[] values = new float[parameter.Layout.Count];
            network.State.GetParameter(parameter.Name, values);
            bits.AddRange(values);
        }

        Assert.All(bits, value => Assert.True(float.IsFinite(value)));
        return [.. bits];
    }
}
