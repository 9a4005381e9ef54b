using NetGen.Kernels;

namespace NetGen;

/// <summary>Measures signal and gradient layer by layer in a training step, with dropout and the batch's statistics at work, that changes nothing.</summary>
public static class SignalProbe
{
    /// <summary>Measures every weighted layer on a batch with class labels.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × input size floats.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="seed">The seed of the dropout layers' masks.</param>
    /// <returns>The weighted layers in order.</returns>
    /// <exception cref="ArgumentException">A length or a label doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network was declared without a loss, or its loss takes float targets only.</exception>
    public static SignalMeasurement[] Measure<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ulong seed = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        using SignalTracer<TNetwork> tracer = new(network, inputs.Length, seed);
        tracer.Check.Labels(labels, tracer.Batch);
        return Measure(tracer, inputs, labels, []);
    }

    /// <summary>Measures every weighted layer on a batch with float targets.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">samples × input size floats.</param>
    /// <param name="targets">samples × output size floats.</param>
    /// <param name="seed">The seed of the dropout layers' masks.</param>
    /// <returns>The weighted layers in order.</returns>
    /// <exception cref="ArgumentException">A length doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The network was declared without a loss.</exception>
    public static SignalMeasurement[] Measure<TNetwork>(TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ulong seed = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        using SignalTracer<TNetwork> tracer = new(network, inputs.Length, seed);
        tracer.Check.Targets(targets, tracer.Batch);
        return Measure(tracer, inputs, [], targets);
    }

    private static SignalMeasurement[] Measure<TNetwork>(
        SignalTracer<TNetwork> tracer, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> targets)
        where TNetwork : class, INetwork<TNetwork>
    {
        List<SignalMeasurement> measurements = [];
        foreach (LayerDescription layer in TNetwork.Description.Layers)
        {
            if (layer is { PreActivation: { } signal, PreActivationGradient: { } gradient })
            {
                measurements.Add(new SignalMeasurement(
                    layer.Name, tracer.Measure(signal, inputs, labels, targets), tracer.Measure(gradient, inputs, labels, targets)));
            }
        }

        return [.. measurements];
    }
}
