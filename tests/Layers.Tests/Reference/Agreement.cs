namespace NetGen.Layers.Tests.Reference;

/// <summary>Compares a compiled network with loops in float64: outputs and, for the mean squared error, all gradients.</summary>
internal static class Agreement
{
    private const int Samples = 5;

    /// <summary>Random inputs of a network: normal, a fixed seed, with ties among them here and there.</summary>
    public static float[] Inputs(int count)
    {
        float[] inputs = new float[count];
        var random = new System.Random(7);
        for (int i = 0; i < count; i++)
        {
            double uniform = 1 - random.NextDouble();
            double normal = Math.Sqrt(-2 * Math.Log(uniform)) * Math.Cos(2 * Math.PI * random.NextDouble());
            inputs[i] = (float)(Math.Round(normal * 8) / 8);
        }

        return inputs;
    }

    public static void Check<TNetwork>(TNetwork network, int outputs, Signal shape, Func<Tape, Signal, Parameters, Signal> forward)
        where TNetwork : class, INetwork<TNetwork>
    {
        Parameters parameters = Parameters.Of(network);
        float[] inputs = Inputs(Samples * shape.Count);
        float[] targets = [.. Inputs(Samples * outputs).Reverse()];
        float[] predicted = new float[Samples * outputs];
        network.Predict(inputs, predicted);
        var inference = new Tape();
        var training = new Tape { IsTraining = true };
        double loss = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(sample * shape.Count, shape.Count);
            Signal expected = forward(inference, Signal.Of(input, shape.Channels, shape.Height, shape.Width), parameters);
            Close(expected.Values, predicted.AsSpan(sample * outputs, outputs), 1e-5, $"outputs of sample {sample}");

            training.Sample = sample;
            Signal y = forward(training, Signal.Of(input, shape.Channels, shape.Height, shape.Width), parameters);
            for (int i = 0; i < outputs; i++)
            {
                double difference = y.Values[i] - targets[(sample * outputs) + i];
                loss += difference * difference / (Samples * outputs);
                y.Gradient[i] = 2 * difference / (Samples * outputs);
            }

            training.Backward();
        }

        using var trainer = new Trainer<TNetwork>(network, new Sgd(0.1), Samples + 2, 1);
        Assert.Equal(loss, trainer.ComputeGradients(inputs, targets), 1e-5 * Math.Max(1, loss));
        foreach (string name in parameters.Names)
        {
            float[] gradient = new float[parameters[name].Length];
            trainer.GetGradient(name, gradient);
            Close(training.Gradients[name], gradient, 1e-4, name);
        }
    }

    /// <summary>Equal but for a part of the largest magnitude.</summary>
    private static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance, string what)
    {
        double largest = 1e-3;
        foreach (double value in expected)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * largest, $"{what}[{i}]: expected {expected[i]}, came {actual[i]}");
        }
    }
}
