using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Lets the rate rise in a straight line to the optimizer's, as PyTorch's LinearLR, η·(s + (1 − s)·t/length), then follows another
/// schedule that begins at its own 0 and has the rest of the training, as under PyTorch's SequentialLR.
/// </summary>
/// <param name="length">How long the rise takes, in steps (or epochs, see <see cref="Unit"/>); at least 1.</param>
/// <param name="then">The schedule afterwards; null keeps the optimizer's rate.</param>
/// <param name="startFactor">The factor s of the first step, in (0, 1]; by default ⅓, as PyTorch's.</param>
/// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
public sealed class LinearWarmup(long length, LearningRateSchedule? then = null, double startFactor = 1.0 / 3) : LearningRateSchedule
{
    /// <summary>How long the rise takes.</summary>
    public long Length { get; } = OptionRange.AtLeastOne(length, nameof(length));

    /// <summary>The schedule after the rise.</summary>
    public LearningRateSchedule Then { get; } = then ?? new ConstantSchedule();

    /// <summary>The factor of the first step.</summary>
    public double StartFactor { get; } = OptionRange.ShareAboveZero(startFactor, nameof(startFactor));

    /// <summary>What <see cref="Length"/> counts; by default steps.</summary>
    public ScheduleUnit Unit { get; init => field = OptionRange.Defined(value); } = ScheduleUnit.Step;

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position)
    {
        long elapsed = position.Elapsed(Unit);
        if (elapsed < Length)
        {
            return baseRate * (StartFactor + ((1 - StartFactor) * elapsed / Length));
        }

        long steps = Unit == ScheduleUnit.Step ? Length : Length * position.StepsPerEpoch;
        return Then.LearningRate(baseRate, new TrainingPosition(position.Step - steps, position.StepsPerEpoch, Math.Max(1, position.TotalSteps - steps)));
    }
}
