using NetGen.Kernels;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Trains one network: owns the memory of its activations, gradients and optimizer state, allocated once, and the threads that
/// share a step. One thread at a time may call it. Its results have the same bits for any number of threads.
/// </summary>
public abstract unsafe partial class Trainer : IDisposable
{
    private readonly BatchCheck check;
    private readonly TrainingMemory memory;
    private readonly UpdateWork update;
    private readonly Arena optimizerState;
    private bool isDisposed;

    private protected Trainer(NetworkDescription description, NetworkState state, Optimizer optimizer, int maxBatch, int maxThreads, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBatch);
        ArgumentOutOfRangeException.ThrowIfNegative(maxThreads);
        TrainingRequirement.Check(description);
        optimizer.Validate();
        MaxBatch = maxBatch == 0 ? description.MaxBatch : maxBatch;
        memory = new TrainingMemory(description, state, MaxBatch);
        optimizerState = new Arena(checked(optimizer.StateSlots * description.ParameterArenaLength));
        check = new BatchCheck(description);
        Description = description;
        State = state;
        Optimizer = optimizer;
        LearningRate = optimizer.LearningRate;
        Seed = seed;
        Pool = new WorkerPool(UsefulThreads(description, MaxBatch, maxThreads == 0 ? Environment.ProcessorCount : maxThreads));
        update = new UpdateWork(optimizer, description, Pool);
    }

    /// <summary>The largest batch.</summary>
    public int MaxBatch { get; }

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The seed of dropout and other random masks.</summary>
    public ulong Seed { get; private set; }

    /// <summary>How many steps were made.</summary>
    public long StepCount { get; private set; }

    /// <summary>The learning rate of the next steps; at first the optimizer's. A schedule sets it before a step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite or negative.</exception>
    public double LearningRate
    {
        get;
        set => field = OptionRange.NonNegative(value);
    }

    /// <summary>How many threads share a step: no more than pay for the largest batch.</summary>
    public int Threads => Pool.Threads;

    /// <summary>The network's description.</summary>
    internal NetworkDescription Description { get; }

    /// <summary>The network's tensors.</summary>
    internal NetworkState State { get; }

    private protected WorkerPool Pool { get; }

    /// <summary>
    /// Copies out the gradient of a parameter, as the last step or <c>ComputeGradients</c> left it: before clipping and penalties; zeros if it
    /// is frozen.
    /// </summary>
    /// <param name="name">The parameter's name, such as <c>dense1.weight</c>.</param>
    /// <param name="destination">Room for exactly its elements, which come in PyTorch's order.</param>
    /// <exception cref="ArgumentException">An unknown name, a running statistic, or another length.</exception>
    public void GetGradient(string name, Span<float> destination)
    {
        ParameterDescription parameter = State.Find(name);
        if (parameter.IsStatistic)
        {
            throw new ArgumentException($"'{name}' is a running statistic, which has no gradient.", nameof(name));
        }

        NetworkState.CheckLength(parameter, destination.Length, nameof(destination));
        parameter.Layout.Unpack(memory.Gradients.Span.Slice(parameter.Offset, parameter.Layout.Length), destination);
    }

    /// <summary>Ends the trainer's threads. The network stays usable.</summary>
    public void Dispose()
    {
        isDisposed = true;
        Pool.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract void RunPhases(in TrainingFrame frame);

    private protected abstract void Predict(ReadOnlySpan<float> inputs, Span<float> outputs);

    private static int UsefulThreads(NetworkDescription description, int maxBatch, int maxThreads)
    {
        maxThreads = Math.Min(maxThreads, WorkerPool.MostThreads);
        int useful = UpdateWork.UsefulThreads(description.ParameterArenaLength, maxThreads);
        foreach (TrainingPhase phase in description.Training!.Phases)
        {
            useful = Math.Max(useful, PhaseSplit.Parts(PhaseSplit.CostPerSample(phase) * maxBatch, maxThreads));
        }

        return useful;
    }
}
