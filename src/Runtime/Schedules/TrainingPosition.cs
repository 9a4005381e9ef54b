using NetGen.Numerics;

namespace NetGen;

/// <summary>Where training stands: how many updates were made, and of how many.</summary>
public readonly record struct TrainingPosition
{
    /// <summary>Makes a position.</summary>
    /// <param name="step">The updates made so far; 0 before the first.</param>
    /// <param name="stepsPerEpoch">The updates of one epoch; at least 1.</param>
    /// <param name="totalSteps">The updates of the whole training; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public TrainingPosition(long step, long stepsPerEpoch, long totalSteps)
    {
        Step = OptionRange.NonNegative(step, nameof(step));
        StepsPerEpoch = OptionRange.AtLeastOne(stepsPerEpoch, nameof(stepsPerEpoch));
        TotalSteps = OptionRange.AtLeastOne(totalSteps, nameof(totalSteps));
    }

    /// <summary>The updates made so far.</summary>
    public long Step { get; }

    /// <summary>The updates of one epoch.</summary>
    public long StepsPerEpoch { get; }

    /// <summary>The updates of the whole training.</summary>
    public long TotalSteps { get; }

    /// <summary>The epochs finished so far, or the steps.</summary>
    public long Elapsed(ScheduleUnit unit) => unit == ScheduleUnit.Step ? Step : Step / StepsPerEpoch;

    /// <summary>The epochs of the whole training, a part of one counted as one, or the steps.</summary>
    public long Total(ScheduleUnit unit) =>
        unit == ScheduleUnit.Step ? TotalSteps : (TotalSteps / StepsPerEpoch) + (TotalSteps % StepsPerEpoch == 0 ? 0 : 1);
}
