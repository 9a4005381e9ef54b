using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// One cycle (Smith and Topin 2018): the rate rises from η/InitialDivisor to η and falls to η/(InitialDivisor·FinalDivisor) over
/// the whole training, as PyTorch's OneCycleLR. It counts in steps and leaves momentum alone (cycle_momentum=False).
/// </summary>
/// <remarks>The largest rate η is the optimizer's <see cref="Optimizer.LearningRate"/>, PyTorch's max_lr.</remarks>
public sealed class OneCycleSchedule : LearningRateSchedule
{
    /// <summary>The share of the training in which the rate rises, in [0, 1], at most ½ with <see cref="ThreePhases"/>; by default 0.3.</summary>
    public double RisingShare
    {
        get;
        init
        {
            field = OptionRange.Share(value);
            CheckPhases();
        }
    } = 0.3;

    /// <summary>The largest rate over the first one, PyTorch's div_factor; above 0, by default 25.</summary>
    public double InitialDivisor { get; init => field = OptionRange.Positive(value); } = 25;

    /// <summary>The first rate over the last one, PyTorch's final_div_factor; above 0, by default 10,000.</summary>
    public double FinalDivisor { get; init => field = OptionRange.Positive(value); } = 1e4;

    /// <summary>Whether the rate changes in straight lines rather than along cosines.</summary>
    public bool Linear { get; init; }

    /// <summary>Whether the rate first falls back to where it began, as fast as it rose, and then to the last one.</summary>
    public bool ThreePhases
    {
        get;
        init
        {
            field = value;
            CheckPhases();
        }
    }

    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position)
    {
        double first = baseRate / InitialDivisor;
        double last = first / FinalDivisor;

        // PyTorch's phases end at steps that need not be whole: share·total − 1, and twice that.
        double step = position.Step;
        double end = position.TotalSteps - 1;
        double peak = (RisingShare * position.TotalSteps) - 1;
        double valley = (2 * RisingShare * position.TotalSteps) - 2;
        if (step >= end)
        {
            return last;
        }

        if (step <= peak)
        {
            return Between(first, baseRate, step, 0, peak);
        }

        if (!ThreePhases)
        {
            return Between(baseRate, last, step, peak, end);
        }

        return step <= valley ? Between(baseRate, first, step, peak, valley) : Between(first, last, step, valley, end);
    }

    private void CheckPhases()
    {
        if (ThreePhases && RisingShare > 0.5)
        {
            throw new ArgumentOutOfRangeException(
                nameof(RisingShare), RisingShare, FormattableString.Invariant($"RisingShare must be at most 0.5 with ThreePhases; it was {RisingShare}."));
        }
    }

    private double Between(double first, double last, double step, double begin, double end)
    {
        if (begin >= end)
        {
            return last;
        }

        double progress = (step - begin) / (end - begin);
        return Linear ? first + ((last - first) * progress) : last + ((first - last) * CosinePi.RaisedCosine(progress));
    }
}
