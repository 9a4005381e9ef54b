namespace NetGen;

/// <summary>What a schedule counts in.</summary>
public enum ScheduleUnit
{
    /// <summary>Epochs: the rate changes between epochs only.</summary>
    Epoch,

    /// <summary>Steps: the rate changes with every update.</summary>
    Step,
}
