using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Lets the rate fall along half a cosine (Loshchilov and Hutter 2017, without restarts), as PyTorch's CosineAnnealingLR:
/// η_min + (η − η_min)·(1 + cos(π·t/T))/2. Beyond T it rises again, as PyTorch's does.
/// </summary>
/// <param name="minimumRate">The rate η_min at the end; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
public sealed class CosineSchedule(double minimumRate = 0) : LearningRateSchedule
{
    /// <summary>The rate at the end.</summary>
    public double MinimumRate { get; } = OptionRange.NonNegative(minimumRate, nameof(minimumRate));

    /// <summary>The length T of the fall, at least 1; null (the default) for the whole training.</summary>
    public long? Length { get; init => field = value is { } length ? OptionRange.AtLeastOne(length) : null; }

    /// <summary>What t and T count; by default steps.</summary>
    public ScheduleUnit Unit { get; init => field = OptionRange.Defined(value); } = ScheduleUnit.Step;

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position)
    {
        double progress = (double)position.Elapsed(Unit) / (Length ?? position.Total(Unit));
        return MinimumRate + ((baseRate - MinimumRate) * CosinePi.RaisedCosine(progress));
    }
}
