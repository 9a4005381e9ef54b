namespace NetGen;

/// <summary>Names the loss that training minimises. A network without it can predict, not train.</summary>
/// <param name="function">The loss.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(LossFunction function) : Attribute
{
    /// <summary>The loss.</summary>
    public LossFunction Function { get; } = function;

    /// <summary>For <see cref="LossFunction.SoftmaxCrossEntropy"/>: the share in [0, 1) spread evenly over all classes.</summary>
    public double LabelSmoothing { get; set; }

    /// <summary>For <see cref="LossFunction.Huber"/>: where the square turns into a line, above 0.</summary>
    public double Delta { get; set; } = 1;
}
