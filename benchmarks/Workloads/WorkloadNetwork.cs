using NetGen.Kernels;

namespace NetGen.Workloads;

/// <summary>A network of one of the workloads, whatever its class.</summary>
public abstract class WorkloadNetwork
{
    private protected WorkloadNetwork()
    {
    }

    /// <summary>Its <c>Predict</c>: a delegate, so that it costs a call and no search for the class's method.</summary>
    public abstract PredictCall Predict { get; }

    /// <summary>Reads weights and statistics from a safetensors file.</summary>
    public abstract void LoadWeights(string path);

    /// <summary>A trainer that changes this network.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="batch">The largest batch.</param>
    /// <param name="threads">The most threads.</param>
    public abstract Trainer CreateTrainer(Optimizer optimizer, int batch, int threads);
}

/// <summary>A network of one class.</summary>
/// <param name="network">The network.</param>
internal sealed class WorkloadNetwork<TNetwork>(TNetwork network) : WorkloadNetwork
    where TNetwork : class, INetwork<TNetwork>
{
    public override PredictCall Predict { get; } = network.Predict;

    public override void LoadWeights(string path) => NetworkFile.LoadWeights(TNetwork.Description, network.State, path);

    public override Trainer CreateTrainer(Optimizer optimizer, int batch, int threads) => new Trainer<TNetwork>(network, optimizer, batch, threads);
}
