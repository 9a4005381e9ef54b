using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// How the learning rate changes during training. A schedule is a function of the position alone, without memory, so that a
/// training that was interrupted goes on with the same rates; one object can serve many trainings.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of the next update.</summary>
    /// <param name="baseRate">The optimizer's <see cref="Optimizer.LearningRate"/>.</param>
    /// <param name="position">The updates made so far, and of how many.</param>
    public abstract double LearningRate(double baseRate, TrainingPosition position);

    /// <summary>The learning rate of one update.</summary>
    /// <param name="baseRate">The optimizer's <see cref="Optimizer.LearningRate"/>.</param>
    /// <param name="step">The updates made so far; 0 before the first.</param>
    /// <param name="stepsPerEpoch">The updates of one epoch; at least 1.</param>
    /// <param name="epochs">The epochs of the whole training; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public double LearningRate(double baseRate, long step, long stepsPerEpoch, int epochs) =>
        LearningRate(baseRate, new TrainingPosition(step, stepsPerEpoch, checked(stepsPerEpoch * OptionRange.AtLeastOne(epochs, nameof(epochs)))));
}
