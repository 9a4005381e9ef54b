namespace NetGen.Numerics;

/// <summary>What changes from one update to the next.</summary>
public readonly struct OptimizerStep
{
    /// <summary>Makes a step.</summary>
    /// <param name="learningRate">This step's rate, after the schedule; at least 0.</param>
    /// <param name="number">The step's number, 1 for the first.</param>
    /// <param name="gradientScale">The factor on all gradients from <see cref="Optimizer.ClipFactor"/>; 1 without clipping by norm.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative, or the number below 1.</exception>
    public OptimizerStep(double learningRate, long number, float gradientScale = 1)
    {
        LearningRate = OptionRange.NonNegative(learningRate, nameof(learningRate));
        Number = OptionRange.AtLeastOne(number, nameof(number));
        GradientScale = gradientScale;
    }

    /// <summary>This step's learning rate.</summary>
    public double LearningRate { get; }

    /// <summary>The step's number, 1 for the first.</summary>
    public long Number { get; }

    /// <summary>The factor on all gradients.</summary>
    public float GradientScale { get; }
}
