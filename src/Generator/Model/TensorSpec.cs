namespace NetGen.Generator.Model;

/// <summary>What a named tensor of a layer is.</summary>
internal enum TensorRole
{
    Weight,
    Bias,
    Gain,
    Shift,
    Slope,
    RunningMean,
    RunningVariance,
}

/// <summary>A parameter or running statistic of a layer.</summary>
/// <param name="Suffix">The part of its public name behind the layer's: <c>weight</c>, <c>running_mean</c>.</param>
/// <param name="Role">What it is.</param>
/// <param name="Shape">Its shape in PyTorch's order.</param>
/// <param name="StartValue">What every element starts as, unless an initialiser draws it.</param>
internal sealed record TensorSpec(string Suffix, TensorRole Role, EquatableArray<int> Shape, double StartValue)
{
    public bool IsStatistic => Role is TensorRole.RunningMean or TensorRole.RunningVariance;

    public int Count => Shape.Items.Aggregate(1, (product, axis) => product * axis);
}
