namespace NetGen.Kernels;

/// <summary>What the generated phases of one training step work on. Pointers stay valid for the step.</summary>
public readonly unsafe struct TrainingFrame
{
    /// <summary>The inputs: batch × input size, in the user's order.</summary>
    public float* Input { get; init; }

    /// <summary>The class labels, one a sample; null if the targets are floats.</summary>
    public int* Labels { get; init; }

    /// <summary>The targets: batch × output size; null if the targets are labels.</summary>
    public float* Targets { get; init; }

    /// <summary>The parameter arena.</summary>
    public float* Parameters { get; init; }

    /// <summary>The gradients of the parameters, laid out as the parameters.</summary>
    public float* Gradients { get; init; }

    /// <summary>The running statistics.</summary>
    public float* Statistics { get; init; }

    /// <summary>The activation arena: every slot holds <see cref="Capacity"/> samples.</summary>
    public float* Activations { get; init; }

    /// <summary>The arena that the batch shares.</summary>
    public float* Shared { get; init; }

    /// <summary>The loss of each sample.</summary>
    public float* Losses { get; init; }

    /// <summary>The number of samples, at least 1.</summary>
    public int Batch { get; init; }

    /// <summary>The number of samples the arenas have room for.</summary>
    public int Capacity { get; init; }

    /// <summary>
    /// The first sample of a thread's range in a phase that goes by samples. The range passes through in blocks, and what only this phase
    /// reads lies where the first block has it.
    /// </summary>
    public int FirstSample { get; init; }

    /// <summary>The seed of the random masks.</summary>
    public ulong Seed { get; init; }

    /// <summary>The number of the step: the third coordinate of the random masks.</summary>
    public ulong Step { get; init; }

    /// <summary>Stop after this kernel call, leaving its result without its activation; <see cref="int.MaxValue"/> to run to the end.</summary>
    public int StopAfter { get; init; }
}
