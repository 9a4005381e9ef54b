using NetGen.Kernels;

namespace NetGen;

/// <summary>
/// Layer-sequential unit-variance initialisation (Mishkin and Matas 2016): orthogonal weights, then layer by layer divided by the
/// standard deviation that the pre-activation has on a batch of data.
/// </summary>
public static class Lsuv
{
    /// <summary>Passes over one layer, as in the paper's T_max.</summary>
    private const int MaximumPasses = 10;

    /// <summary>How far from 1 a variance may stay, as in the paper's Tol_var.</summary>
    private const double Tolerance = 0.1;

    /// <summary>Draws all parameters anew and scales the weights of every layer to the batch.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="batch">samples × input size floats; a few hundred samples of the training data.</param>
    /// <param name="seed">The seed of the orthogonal weights.</param>
    /// <exception cref="ArgumentException">The batch is not one or more whole samples.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network was declared without a loss, or a layer's pre-activation doesn't vary over the batch; the network keeps its parameters.
    /// </exception>
    public static void Apply<TNetwork>(TNetwork network, ReadOnlySpan<float> batch, ulong seed = 0)
        where TNetwork : class, INetwork<TNetwork>
    {
        using SignalTracer<TNetwork> tracer = new(network, batch.Length);
        NetworkState state = network.State;
        WeightSnapshot before = new(state);
        try
        {
            state.Initialize(seed, new Initializer(Init.Lsuv));
            foreach (LayerDescription layer in TNetwork.Description.Layers)
            {
                if (layer.PreActivation is { } trace && Weight(TNetwork.Description, layer) is { } weight)
                {
                    Scale(tracer, trace, batch, state.Block(weight), layer.Name);
                }
            }
        }
        catch
        {
            before.Restore();
            throw;
        }
        finally
        {
            state.Invalidate();
        }
    }

    private static void Scale<TNetwork>(
        SignalTracer<TNetwork> tracer, SignalTrace trace, ReadOnlySpan<float> batch, Span<float> weights, string layer)
        where TNetwork : class, INetwork<TNetwork>
    {
        for (int pass = 0; pass < MaximumPasses; pass++)
        {
            double variance = tracer.Measure(trace, batch, [], []).Variance;
            if (!(variance > 0 && double.IsFinite(variance)))
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"LSUV needs a pre-activation that varies: on this batch the variance at '{layer}' is {variance}."));
            }

            if (Math.Abs(variance - 1) < Tolerance)
            {
                return;
            }

            float deviation = (float)Math.Sqrt(variance);
            foreach (ref float weight in weights)
            {
                weight /= deviation;
            }
        }
    }

    private static ParameterDescription? Weight(NetworkDescription description, LayerDescription layer) =>
        description.Parameters.FirstOrDefault(parameter => parameter.Role == ParameterRole.Weight && parameter.Name == layer.Name + ".weight");
}
