using NetGen.Numerics;

namespace NetGen;

/// <summary>Multiplies the rate by γ after every epoch, as PyTorch's ExponentialLR: η·γᵗ.</summary>
/// <param name="gamma">The factor γ; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">γ is out of its range.</exception>
public sealed class ExponentialSchedule(double gamma) : LearningRateSchedule
{
    /// <summary>The factor γ.</summary>
    public double Gamma { get; } = OptionRange.NonNegative(gamma, nameof(gamma));

    /// <summary>How often the rate changes; by default after every epoch.</summary>
    public ScheduleUnit Unit { get; init => field = OptionRange.Defined(value); }

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position) =>
        baseRate * IntegerPower.Power(Gamma, position.Elapsed(Unit));
}
