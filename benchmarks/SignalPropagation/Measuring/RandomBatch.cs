using NetGen.Kernels;
using NetGen.Numerics;

namespace NetGen.SignalPropagation.Measuring;

/// <summary>Independent normal inputs with the moments that a network declares, and targets that know nothing of them.</summary>
internal sealed class RandomBatch
{
    // The study neither shuffles nor splits, so these two streams of a seed are free.
    private const uint InputStream = RandomStreams.Shuffling;
    private const uint TargetStream = RandomStreams.Splitting;

    /// <summary>Draws a batch.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="declaration">The moments of the inputs.</param>
    /// <param name="network">The sizes.</param>
    /// <param name="samples">The number of samples.</param>
    public RandomBatch(ulong seed, NetworkAttribute declaration, NetworkDescription network, int samples)
    {
        var inputs = new RandomStream(seed, InputStream);
        Inputs = new float[samples * network.InputSize];
        inputs.FillNormal(Inputs, declaration.InputMean, Math.Sqrt(declaration.InputVariance));
        var targets = new RandomStream(seed, TargetStream);
        Labels = new int[samples];
        foreach (ref int label in Labels.AsSpan())
        {
            label = targets.NextInt32(network.OutputSize);
        }

        Targets = new float[samples * network.OutputSize];
        targets.FillNormal(Targets);
    }

    /// <summary>samples × input size floats.</summary>
    public float[] Inputs { get; }

    /// <summary>Classes, all equally likely.</summary>
    public int[] Labels { get; }

    /// <summary>samples × output size floats of mean 0 and variance 1.</summary>
    public float[] Targets { get; }
}
