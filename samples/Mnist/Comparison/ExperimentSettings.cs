namespace NetGen.Samples.Mnist.Comparison;

/// <summary>How each network of the experiment is trained.</summary>
internal sealed record ExperimentSettings
{
    /// <summary>Images a step.</summary>
    public const int BatchSize = 64;

    /// <summary>The optimizer.</summary>
    public required OptimizerChoice Optimizer { get; init; }

    /// <summary>The learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Passes over the training images.</summary>
    public required int Epochs { get; init; }

    /// <summary>The seed of weights and order; the same for all networks.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many networks are trained at a time; 0 for one a core.</summary>
    public required int Threads { get; init; }

    /// <summary>Ends the experiment before its end.</summary>
    public CancellationToken Cancellation { get; init; }
}
