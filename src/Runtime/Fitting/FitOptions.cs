using NetGen.Numerics;

namespace NetGen;

/// <summary>How <c>Fit</c> trains.</summary>
/// <remarks>Every option is checked when it is set; a value out of range throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record FitOptions
{
    /// <summary>The number of passes over the training samples, at least 1; by default 10.</summary>
    public int Epochs { get; init => field = AtLeastOne(value, nameof(Epochs)); } = 10;

    /// <summary>The samples of a step, at least 1; by default 32. The last batch of an epoch has what is left.</summary>
    public int BatchSize { get; init => field = AtLeastOne(value, nameof(BatchSize)); } = 32;

    /// <summary>The optimizer; by default Adam with its defaults.</summary>
    public Optimizer Optimizer { get; init => field = value ?? throw new ArgumentNullException(nameof(Optimizer)); } = new Adam();

    /// <summary>How the learning rate changes; null keeps the optimizer's.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>The seed of the order of the samples, of the choice of validation samples, and of dropout.</summary>
    public ulong Seed { get; init; }

    /// <summary>Whether samples are shuffled anew in every epoch; by default true.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The samples to validate on after every epoch; null for none, or for a share of the training samples.</summary>
    public Dataset? Validation { get; init; }

    /// <summary>The share of the training samples to set aside for validation, in [0, 1); 0, the default, sets none aside. Not together with <see cref="Validation"/>.</summary>
    public double ValidationShare { get; init => field = OptionRange.ShareBelowOne(value); }

    /// <summary>When to stop before the last epoch; null for never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// The file that checkpoints are written to, each replacing the one before: after every <see cref="CheckpointEvery"/> epochs, at the end and
    /// when the run is cancelled. Null writes none.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>The epochs between checkpoints, at least 1; by default 1.</summary>
    public int CheckpointEvery { get; init => field = AtLeastOne(value, nameof(CheckpointEvery)); } = 1;

    /// <summary>A checkpoint to go on from; null starts anew. With the same options the run ends with the bits of one that was never interrupted.</summary>
    public string? ResumeFrom { get; init; }

    /// <summary>Who hears of progress after every step and at the end of every epoch, such as <see cref="ConsoleProgress"/>; null for nobody.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Ends the run after the current step; the network keeps what it has learned, and the history says so.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The most threads to use; 0, the default, for all processors. It never changes a result.</summary>
    public int MaxThreads
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaxThreads), value, $"MaxThreads must be at least 0; it was {value}.");
    }

    private static int AtLeastOne(int value, string option) => (int)OptionRange.AtLeastOne(value, option);
}
