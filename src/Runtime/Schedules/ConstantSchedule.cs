namespace NetGen;

/// <summary>The optimizer's learning rate, unchanged.</summary>
public sealed class ConstantSchedule : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double LearningRate(double baseRate, TrainingPosition position) => baseRate;
}
