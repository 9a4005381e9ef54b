using NetGen.Kernels;

namespace NetGen.Norms.Tests.Support;

/// <summary>Compares a network with its definition in float64: outputs, loss, and gradients with numeric derivatives of the definition.</summary>
internal static class Agreement
{
    private const double ForwardTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;
    private const double Difference = 1e-5;

    /// <summary>Checks training's loss and all gradients on a batch.</summary>
    public static void InTraining<TNetwork>(TNetwork network, int samples, Func<Tensors, Batch, Batch> definition, double inputMean = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        Tensors tensors = Tensors.Randomize(network, 1);
        Batch x = Inputs<TNetwork>(samples, 2, inputMean);
        float[] targets = Floats(samples * TNetwork.Description.OutputSize, 3);
        double[] exactTargets = Array.ConvertAll(targets, value => (double)value);
        double Loss() => Reference.MeanSquaredError(definition(tensors, x), exactTargets);

        using var trainer = new Trainer<TNetwork>(network, new Sgd(0.1), samples + 3, 2);
        float loss = trainer.ComputeGradients(Floats(x), targets);
        Near([loss], [Loss()], ForwardTolerance, "loss");
        foreach (ParameterDescription parameter in TNetwork.Description.Parameters.Where(parameter => !parameter.IsStatistic))
        {
            float[] actual = new float[parameter.Layout.Count];
            trainer.GetGradient(parameter.Name, actual);
            double[] expected = NumericGradient(tensors[parameter.Name], Loss);
            Near(actual, expected, GradientTolerance, parameter.Name);
        }
    }

    /// <summary>Checks outputs in inference mode.</summary>
    public static void InInference<TNetwork>(TNetwork network, int samples, Func<Tensors, Batch, Batch> definition)
        where TNetwork : class, INetwork<TNetwork>
    {
        Tensors tensors = Tensors.Randomize(network, 4);
        Batch x = Inputs<TNetwork>(samples, 5, 0);
        float[] outputs = new float[samples * TNetwork.Description.OutputSize];
        network.Predict(Floats(x), outputs);
        Near(outputs, definition(tensors, x).Values, ForwardTolerance, "outputs");
    }

    public static Batch Inputs<TNetwork>(int samples, int seed, double mean)
        where TNetwork : class, INetwork<TNetwork>
    {
        int[] shape = TNetwork.Description.InputShape;
        float[] values = Floats(samples * TNetwork.Description.InputSize, seed);
        return new Batch(
            Array.ConvertAll(values, value => (double)(float)(value + mean)), samples, shape[0], shape.Length == 3 ? shape[1] : 1, shape.Length == 3 ? shape[2] : 1);
    }

    public static float[] Floats(Batch batch) => Array.ConvertAll(batch.Values, value => (float)value);

    public static float[] Floats(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((3 * random.NextDouble()) - 1.5))];
    }

    /// <summary>Compares relative to the largest value; where that is no more than rounding of 1, as a bias has before a BatchNorm, to the rounding.</summary>
    public static void Near(ReadOnlySpan<float> actual, ReadOnlySpan<double> expected, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        double largest = 1e-3;
        foreach (double value in expected)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        for (int index = 0; index < actual.Length; index++)
        {
            Assert.True(
                Math.Abs(actual[index] - expected[index]) <= tolerance * largest,
                $"{what}[{index}] is {actual[index]:R}, expected {expected[index]:R}");
        }
    }

    /// <summary>The derivative of a loss by every element of a tensor, by central differences.</summary>
    public static double[] NumericGradient(double[] tensor, Func<double> loss)
    {
        double[] gradient = new double[tensor.Length];
        for (int index = 0; index < tensor.Length; index++)
        {
            double value = tensor[index];
            tensor[index] = value + Difference;
            double above = loss();
            tensor[index] = value - Difference;
            double below = loss();
            tensor[index] = value;
            gradient[index] = (above - below) / (2 * Difference);
        }

        return gradient;
    }
}
