namespace NetGen;

/// <summary>Where a training run stands after a step, or at the end of an epoch.</summary>
public readonly record struct TrainingProgress
{
    /// <summary>The epoch's number, 1 for the first.</summary>
    public required int Epoch { get; init; }

    /// <summary>The number of epochs asked for.</summary>
    public required int Epochs { get; init; }

    /// <summary>How many batches of the epoch are done.</summary>
    public required int Batch { get; init; }

    /// <summary>The batches of an epoch.</summary>
    public required int Batches { get; init; }

    /// <summary>The mean loss over the epoch's samples so far.</summary>
    public required double Loss { get; init; }

    /// <summary>The learning rate of the last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Training samples a second in this epoch so far; validation doesn't count.</summary>
    public required double SamplesPerSecond { get; init; }

    /// <summary>Time since the epoch began; without what passed before a resumed run's interruption.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What the epoch came to, in the last report of an epoch; null in all others.</summary>
    public EpochResult? Result { get; init; }
}
