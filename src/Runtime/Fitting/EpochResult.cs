namespace NetGen;

/// <summary>What one epoch came to.</summary>
public sealed record EpochResult
{
    /// <summary>The epoch's number, 1 for the first.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mean training loss over the epoch's samples, each taken before the step it was part of.</summary>
    public required double Loss { get; init; }

    /// <summary>The loss on the validation samples after the epoch; null without any.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The share of validation samples that are classified right; null without any, or when the targets are no classes.</summary>
    public double? ValidationAccuracy { get; init; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>How long the epoch took in seconds, validation included.</summary>
    public required double Seconds { get; init; }
}
