using NetGen.Kernels;

namespace NetGen.Reproducibility.Experiments;

/// <summary>Runs a network through its life and reports a hash of what comes out of each part of it.</summary>
internal static class Experiment
{
    /// <summary>Initialises, trains some steps, predicts.</summary>
    /// <param name="name">The name to report under.</param>
    /// <param name="network">The network, freshly drawn.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="batch">Samples a step; a third as many in the last one.</param>
    /// <param name="threads">The most threads for training.</param>
    /// <param name="steps">Steps.</param>
    /// <returns>The threads the trainer really used.</returns>
    public static int Run<TNetwork>(string name, TNetwork network, Optimizer optimizer, int batch, int threads = 1, int steps = 3)
        where TNetwork : class, INetwork<TNetwork>
    {
        var samples = new Samples(20);
        int inputs = TNetwork.Description.InputSize;
        int outputs = TNetwork.Description.OutputSize;
        Report.Item($"{name} initial", Parameters(network));
        using var trainer = new Trainer<TNetwork>(network, optimizer, batch, threads, seed: 3);
        var losses = new BitHash();
        for (int step = 1; step <= steps; step++)
        {
            int count = step == steps ? (batch + 2) / 3 : batch;
            losses.Add(TNetwork.Description.Loss!.TakesLabels
                ? trainer.Step(samples.Floats(count * inputs), samples.Labels(count, outputs))
                : trainer.Step(samples.Floats(count * inputs), samples.Floats(count * outputs)));
        }

        Report.Item($"{name} losses", losses);
        Report.Item($"{name} trained", Parameters(network));
        Report.Item($"{name} predictions", Predictions(network, samples.Floats(batch * inputs)));
        return trainer.Threads;
    }

    /// <summary>All parameters and running statistics, tensor after tensor.</summary>
    public static BitHash Parameters<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var hash = new BitHash();
        foreach (ParameterDescription parameter in TNetwork.Description.Parameters)
        {
            var values = new float[parameter.Shape.Aggregate(1, (product, axis) => product * axis)];
            network.State.GetParameter(parameter.Name, values);
            hash.Add(values);
        }

        return hash;
    }

    /// <summary>Batches that leave every possible rest over of the tiles' samples, each against the outputs of the whole.</summary>
    private static void CheckEveryBatch<TNetwork>(TNetwork network, float[] inputs, float[] expected)
        where TNetwork : class, INetwork<TNetwork>
    {
        int samples = inputs.Length / TNetwork.Description.InputSize;
        for (int count = 1; count <= Math.Min(samples, 13); count++)
        {
            var outputs = new float[count * TNetwork.Description.OutputSize];
            network.Predict(inputs.AsSpan(0, count * TNetwork.Description.InputSize), outputs);
            if (!outputs.AsSpan().SequenceEqual(expected.AsSpan(0, outputs.Length)))
            {
                throw new InvalidOperationException($"{typeof(TNetwork).Name}: a batch of {count} gives other outputs than one of {samples}.");
            }
        }
    }

    private static BitHash Predictions<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        var outputs = new float[inputs.Length / TNetwork.Description.InputSize * TNetwork.Description.OutputSize];
        network.Predict(inputs, outputs);
        var hash = new BitHash();
        hash.Add(outputs);

        // One sample alone takes other tiles than the same sample among many; its bits are the same.
        network.Predict(inputs.AsSpan(0, TNetwork.Description.InputSize), outputs.AsSpan(0, TNetwork.Description.OutputSize));
        hash.Add(outputs);
        CheckEveryBatch(network, inputs, outputs);
        return hash;
    }
}
