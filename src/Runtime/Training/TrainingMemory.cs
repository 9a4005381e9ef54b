namespace NetGen.Kernels;

/// <summary>The memory of training steps, allocated once for batches up to a capacity.</summary>
internal sealed unsafe class TrainingMemory
{
    private readonly NetworkState state;
    private readonly Arena activations;
    private readonly Arena shared;
    private readonly Arena losses;
    private readonly Arena scratchStatistics;

    /// <summary>Allocates the memory.</summary>
    /// <param name="description">The network's description, with a training plan.</param>
    /// <param name="state">The network's tensors.</param>
    /// <param name="capacity">The largest batch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1 or so large that an arena would exceed 2³¹ floats.</exception>
    public TrainingMemory(NetworkDescription description, NetworkState state, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity, "maxBatch");
        TrainingPlan plan = description.Training!;
        int group = plan.Phases.Max(phase => phase.SampleGroup);
        long samples = (capacity + (long)group - 1) / group * group;
        long floats = plan.ActivationsPerSample * samples;
        if (floats > Array.MaxLength - 64)
        {
            throw new ArgumentOutOfRangeException(
                "maxBatch",
                capacity,
                $"{description.Name} keeps {plan.ActivationsPerSample} floats a sample while it trains; a batch of at most {(Array.MaxLength - 64) / plan.ActivationsPerSample} fits, {capacity} came.");
        }

        this.state = state;
        Capacity = (int)samples;
        activations = new Arena((int)floats);
        shared = new Arena(plan.SharedLength);
        losses = new Arena(capacity);
        Gradients = new Arena(description.ParameterArenaLength);
        scratchStatistics = new Arena(description.StatisticsArenaLength);
    }

    /// <summary>The samples there is room for: the largest batch in whole groups.</summary>
    public int Capacity { get; }

    /// <summary>The gradients, laid out as the parameters.</summary>
    public Arena Gradients { get; }

    /// <summary>The signals of the layers.</summary>
    public ReadOnlySpan<float> Activations => activations.Span;

    /// <summary>The frame of a step.</summary>
    /// <param name="inputs">The pinned inputs.</param>
    /// <param name="labels">The pinned labels, or null.</param>
    /// <param name="targets">The pinned targets, or null.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="keepStatistics">Whether running statistics stay as they are; the step then updates a copy.</param>
    /// <param name="seed">The seed of the random masks.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="stopAfter">The kernel call to stop after.</param>
    public TrainingFrame Frame(
        float* inputs, int* labels, float* targets, int batch, bool keepStatistics, ulong seed, ulong step, int stopAfter = int.MaxValue)
    {
        if (keepStatistics)
        {
            state.Statistics.Span.CopyTo(scratchStatistics.Span);
        }

        return new TrainingFrame
        {
            Input = inputs,
            Labels = labels,
            Targets = targets,
            Parameters = state.Parameters.Pointer,
            Gradients = Gradients.Pointer,
            Statistics = (keepStatistics ? scratchStatistics : state.Statistics).Pointer,
            Activations = activations.Pointer,
            Shared = shared.Pointer,
            Losses = losses.Pointer,
            Batch = batch,
            Capacity = Capacity,
            Seed = seed,
            Step = step,
            StopAfter = stopAfter,
        };
    }

    /// <summary>The sum of the losses of a batch's samples, in float64 and in the order of the samples.</summary>
    public double SumLosses(int batch)
    {
        double sum = 0;
        foreach (float loss in losses.Span[..batch])
        {
            sum += loss;
        }

        return sum;
    }
}
