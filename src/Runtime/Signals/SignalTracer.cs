namespace NetGen.Kernels;

/// <summary>Runs training steps up to a kernel call and measures what it left; the network stays as it is.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed unsafe class SignalTracer<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TrainingMemory memory;
    private readonly WorkerPool pool = new(1);
    private readonly PhaseRunner<TNetwork> phases;
    private readonly ulong seed;

    /// <summary>Allocates the memory of a step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The length of the inputs.</param>
    /// <param name="seed">The seed of the dropout layers' masks.</param>
    /// <exception cref="InvalidOperationException">The network was declared without a loss.</exception>
    /// <exception cref="ArgumentException">The inputs are not one or more whole samples.</exception>
    public SignalTracer(TNetwork network, int inputs, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkDescription description = TNetwork.Description;
        TrainingRequirement.Check(description);
        Check = new BatchCheck(description);
        Batch = Check.Samples(inputs, int.MaxValue);
        memory = new TrainingMemory(description, network.State, Batch);
        this.seed = seed;
        phases = new PhaseRunner<TNetwork>(description.Training!, pool);
    }

    /// <summary>The number of samples.</summary>
    public int Batch { get; }

    /// <summary>The check of labels and targets.</summary>
    public BatchCheck Check { get; }

    /// <summary>Measures one tensor.</summary>
    /// <param name="trace">The tensor.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="labels">The labels, or empty.</param>
    /// <param name="targets">The targets, or empty; neither is needed for what lies before the loss.</param>
    public SignalMoments Measure(SignalTrace trace, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> targets)
    {
        fixed (float* input = inputs, target = targets)
        fixed (int* label = labels)
        {
            phases.Run(memory.Frame(input, label, target, Batch, keepStatistics: true, seed, step: 0, trace.Call));
        }

        return SignalMoments.Of(trace, memory.Activations, Batch, memory.Capacity);
    }

    public void Dispose() => pool.Dispose();
}
