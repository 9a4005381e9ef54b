namespace NetGen.Kernels;

/// <summary>Where a run stands between two steps: with the network, the optimizer's state and the step number, all it needs to go on.</summary>
internal sealed class FitState
{
    /// <summary>The samples of a step; a run goes on with the same.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The number of training samples; a run goes on with the same.</summary>
    public required int SampleCount { get; init; }

    /// <summary>The seed of order, validation choice and dropout; a run goes on with the same.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether samples are shuffled; a run goes on with the same.</summary>
    public required bool Shuffle { get; init; }

    /// <summary>The epochs that are finished.</summary>
    public List<EpochResult> Epochs { get; init; } = [];

    /// <summary>The batches of the current epoch that are done.</summary>
    public int Batch { get; set; }

    /// <summary>The sum of the losses of the current epoch's samples so far.</summary>
    public double LossSum { get; set; }

    /// <summary>The samples of the current epoch so far.</summary>
    public long Samples { get; set; }

    /// <summary>The time the current epoch took before an interruption.</summary>
    public double Seconds { get; set; }

    /// <summary>The best monitored loss so far; infinite before the first epoch.</summary>
    public double BestLoss { get; set; } = double.PositiveInfinity;

    /// <summary>The epoch of the best loss; 0 before the first.</summary>
    public int BestEpoch { get; set; }

    /// <summary>The tensors after the best epoch; null if they are not to be restored.</summary>
    public WeightSnapshot? BestWeights { get; set; }

    /// <summary>The epochs since the best one.</summary>
    public int EpochsSinceBest => Epochs.Count - BestEpoch;
}
