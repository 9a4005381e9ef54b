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
public readonly record struct PhaseItems(int Count, double Cost)
{
    /// <summary>The runs of calls that come again and again.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="round">The runs of one round.</param>
    /// <returns>The runs of all rounds, one behind the other.</returns>
    public static PhaseItems[] Repeat(int rounds, PhaseItems[] round) => [.. Enumerable.Repeat(round, rounds).SelectMany(items => items)];
}

/// <summary>
/// A part of a training step whose ranges are independent of each other: any split over threads gives the same bits. All of
/// one phase comes before any of the next.
/// </summary>
/// <param name="Name">What the phase does, for people.</param>
/// <param name="Division">What it is divided by.</param>
/// <param name="Items">Its items in order; for <see cref="PhaseDivision.Samples"/> one entry with the cost of a sample.</param>
/// <param name="IsForward">Whether it is needed for the loss alone.</param>
public sealed record TrainingPhase(string Name, PhaseDivision Division, PhaseItems[] Items, bool IsForward)
{
    /// <summary>
    /// Samples that go through the calls of the phase together, so that what one call writes is still in cache for the next; without
    /// effect on a phase that goes by items.
    /// </summary>
    public int SampleBlock { get; init; } = int.MaxValue;

    /// <summary>The part of a sample's cost that is needed for the loss; null for all of it in a phase that is needed, else none.</summary>
    public double? ForwardCost { get; init; }

    /// <summary>Samples whose sums are kept together, so that one thread must have them all.</summary>
    public int SampleGroup { get; init; } = 1;

    /// <summary>The phases of a network in which equal blocks of layers have equal phases.</summary>
    /// <param name="order">For each phase, which of the forms it has.</param>
    /// <param name="forms">The different phases.</param>
    /// <returns>The phases in order.</returns>
    public static TrainingPhase[] InOrder(ReadOnlySpan<int> order, TrainingPhase[] forms)
    {
        var phases = new TrainingPhase[order.Length];
        for (int phase = 0; phase < phases.Length; phase++)
        {
            phases[phase] = forms[order[phase]];
        }

        return phases;
    }
}

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
