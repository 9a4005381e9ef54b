using NetGen.Numerics;

namespace NetGen;

/// <summary>Multiplies the rate by γ at given epochs, as PyTorch's MultiStepLR.</summary>
public sealed class MultiStepSchedule : LearningRateSchedule
{
    private readonly long[] milestones;

    /// <summary>Makes a schedule.</summary>
    /// <param name="milestones">The epochs (or steps, see <see cref="Unit"/>) after which the rate changes, each at least 1, rising; one may stand twice.</param>
    /// <param name="gamma">The factor γ; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A milestone is below 1 or γ out of its range.</exception>
    /// <exception cref="ArgumentException">The milestones don't rise.</exception>
    public MultiStepSchedule(ReadOnlySpan<long> milestones, double gamma = 0.1)
    {
        for (int i = 0; i < milestones.Length; i++)
        {
            OptionRange.AtLeastOne(milestones[i], nameof(milestones));
            if (i > 0 && milestones[i] < milestones[i - 1])
            {
                throw new ArgumentException($"Milestones must rise; {milestones[i]} came after {milestones[i - 1]}.", nameof(milestones));
            }
        }

        this.milestones = milestones.ToArray();
        Gamma = OptionRange.NonNegative(gamma, nameof(gamma));
    }

    /// <summary>The epochs or steps after which the rate changes.</summary>
    public ReadOnlySpan<long> Milestones => milestones;

    /// <summary>The factor γ.</summary>
    public double Gamma { get; }

    /// <summary>What <see cref="Milestones"/> count; by default epochs.</summary>
    public ScheduleUnit Unit { get; init => field = OptionRange.Defined(value); }

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position)
    {
        long elapsed = position.Elapsed(Unit);
        int passed = 0;
        while (passed < milestones.Length && milestones[passed] <= elapsed)
        {
            passed++;
        }

        return baseRate * IntegerPower.Power(Gamma, passed);
    }
}
