using NetGen.Numerics;

namespace NetGen;

/// <summary>Multiplies the rate by γ after every so many epochs, as PyTorch's StepLR: η·γ^⌊t/size⌋.</summary>
/// <param name="stepSize">The epochs (or steps, see <see cref="Unit"/>) between changes; at least 1.</param>
/// <param name="gamma">The factor γ; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
public sealed class StepSchedule(long stepSize, double gamma = 0.1) : LearningRateSchedule
{
    /// <summary>The epochs or steps between changes.</summary>
    public long StepSize { get; } = OptionRange.AtLeastOne(stepSize, nameof(stepSize));

    /// <summary>The factor γ.</summary>
    public double Gamma { get; } = OptionRange.NonNegative(gamma, nameof(gamma));

    /// <summary>What <see cref="StepSize"/> counts; by default epochs.</summary>
    public ScheduleUnit Unit { get; init => field = OptionRange.Defined(value); }

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position) =>
        baseRate * IntegerPower.Power(Gamma, position.Elapsed(Unit) / StepSize);
}
