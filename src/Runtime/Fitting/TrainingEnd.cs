namespace NetGen;

/// <summary>Why a training run ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>Early stopping: the loss no longer became better.</summary>
    StoppedEarly,

    /// <summary>The run was cancelled.</summary>
    Cancelled,
}
