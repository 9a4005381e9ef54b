namespace NetGen.Kernels;

/// <summary>What a phase of a training step is divided by.</summary>
public enum PhaseDivision
{
    /// <summary>Ranges of samples of the batch.</summary>
    Samples,

    /// <summary>Ranges of items (panels or tiles of a result), each of which looks at the whole batch.</summary>
    Items,
}

/// <summary>A run of items of equal cost.</summary>
/// <param name="Count">The number of items.</param>
/// <param name="Cost">Floating-point operations an item for each sample of the batch.</param>
public readonly record struct PhaseItems(int Count, double Cost);

/// <summary>
/// A part of a training step whose ranges are independent of each other: any split over threads gives the same bits. All of
/// one phase comes before any of the next.
/// </summary>
/// <param name="Name">What the phase does, for people.</param>
/// <param name="Division">What it is divided by.</param>
/// <param name="Items">Its items in order; for <see cref="PhaseDivision.Samples"/> one entry with the cost of a sample.</param>
/// <param name="IsForward">Whether it is needed for the loss alone.</param>
public sealed record TrainingPhase(string Name, PhaseDivision Division, PhaseItems[] Items, bool IsForward);

/// <summary>The memory and the phases of a network's training step.</summary>
public sealed record TrainingPlan
{
    /// <summary>Floats of the activation arena for each sample of the largest batch.</summary>
    public required int ActivationsPerSample { get; init; }

    /// <summary>Floats that the whole batch shares: transposed weights, batch statistics.</summary>
    public required int SharedLength { get; init; }

    /// <summary>The phases in order.</summary>
    public required TrainingPhase[] Phases { get; init; }
}
