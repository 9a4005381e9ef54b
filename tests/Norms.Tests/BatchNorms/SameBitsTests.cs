using NetGen.Kernels;
using NetGen.Norms.Tests.Support;

namespace NetGen.Norms.Tests.BatchNorms;

/// <summary>Neither threads nor the vector's width change a bit.</summary>
public sealed class SameBitsTests
{
    [Fact]
    public void Threads_change_nothing() => Assert.Equal(Gradients(1), Gradients(3));

    private static float[] Gradients(int threads)
    {
        const int Samples = 37;
        var network = new WideNorm();
        Tensors.Randomize(network, 1);
        using var trainer = network.CreateTrainer(new Sgd(0.1), Samples, threads);
        Assert.Equal(threads, trainer.Threads);
        float[] x = Agreement.Floats(Samples * WideNorm.InputSize, 1);
        float[] targets = Agreement.Floats(Samples * WideNorm.OutputSize, 2);
        trainer.Step(x, targets);
        List<float> bits = [trainer.Step(x, targets)];
        foreach (ParameterDescription parameter in Description<WideNorm>().Parameters)
        {
            float[] values = new float[parameter.Layout.Count];
            network.GetParameter(parameter.Name, values);
            bits.AddRange(values);
        }

        return [.. bits];
    }

    private static NetworkDescription Description<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description;
}
