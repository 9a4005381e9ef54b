using NetGen.Kernels;

namespace NetGen;

/// <summary>Trains a network of one generated class; <c>network.CreateTrainer(…)</c> makes it.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public sealed class Trainer<TNetwork> : Trainer
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly PhaseRunner<TNetwork> phases;
    private readonly PredictWork<TNetwork> predictions;

    /// <summary>Allocates all memory of training.</summary>
    /// <param name="network">The network; the trainer changes its parameters in place.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="maxBatch">The largest batch; 0 for the one that <see cref="NetworkAttribute"/> declares.</param>
    /// <param name="maxThreads">The most threads a step may use; 0 for all processors. It never changes a result.</param>
    /// <param name="seed">The seed of dropout and other random masks.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a batch beyond what arrays can hold.</exception>
    /// <exception cref="ArgumentException">The optimizer's options contradict each other.</exception>
    /// <exception cref="InvalidOperationException">The network was declared without <see cref="LossAttribute"/>.</exception>
    public Trainer(TNetwork network, Optimizer optimizer, int maxBatch = 0, int maxThreads = 0, ulong seed = 0)
        : base(TNetwork.Description, StateOf(network), optimizer, maxBatch, maxThreads, seed)
    {
        Network = network;
        phases = new PhaseRunner<TNetwork>(Description.Training!, Pool);
        predictions = new PredictWork<TNetwork>(network, Description, Pool);
    }

    /// <summary>The network that is trained.</summary>
    public TNetwork Network { get; }

    private protected override void RunPhases(in TrainingFrame frame) => phases.Run(frame);

    private protected override void Predict(ReadOnlySpan<float> inputs, Span<float> outputs) => predictions.Run(inputs, outputs);

    private static NetworkState StateOf(TNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.State;
    }
}
