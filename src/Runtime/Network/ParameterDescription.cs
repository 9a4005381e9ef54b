using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>What a tensor of a network is.</summary>
public enum ParameterRole
{
    /// <summary>The weights of a Dense or convolution layer; the only tensors that weight decay acts on.</summary>
    Weight,

    /// <summary>A bias.</summary>
    Bias,

    /// <summary>A normalisation's gain.</summary>
    Gain,

    /// <summary>A normalisation's shift.</summary>
    Shift,

    /// <summary>PReLU's slopes.</summary>
    Slope,

    /// <summary>A running mean: state, not a parameter.</summary>
    RunningMean,

    /// <summary>A running variance: state, not a parameter.</summary>
    RunningVariance,
}

/// <summary>A named tensor of a network: its public name and shape, its place in an arena, and how it starts.</summary>
/// <param name="Name">The name that files and <c>GetParameter</c> use, such as <c>dense1.weight</c>.</param>
/// <param name="Role">What the tensor is.</param>
/// <param name="Shape">The shape in PyTorch's order: (out, in), (out, in/groups, kh, kw), (channels).</param>
/// <param name="Offset">The first float of its block in the parameter arena, or in the statistics arena for running statistics.</param>
/// <param name="Layout">How elements lie in the block.</param>
public sealed record ParameterDescription(string Name, ParameterRole Role, int[] Shape, int Offset, ParameterLayout Layout)
{
    /// <summary>Whether training leaves it as it is.</summary>
    public bool Frozen { get; init; }

    /// <summary>The layer's own weight decay; NaN for the optimizer's.</summary>
    public double WeightDecay { get; init; } = double.NaN;

    /// <summary>For weights: the initialiser.</summary>
    public Initializer? Initializer { get; init; }

    /// <summary>For weights: fans, gains and the moments of what feeds the layer.</summary>
    public WeightGeometry? Geometry { get; init; }

    /// <summary>For biases: how they start.</summary>
    public BiasInit BiasInit { get; init; }

    /// <summary>For biases: the fan-in of their layer.</summary>
    public int BiasFanIn { get; init; }

    /// <summary>The starting value of everything but weights and fan-in biases: 1 for gains and running variances, a slope for slopes.</summary>
    public double StartValue { get; init; }

    /// <summary>Whether it lies in the statistics arena and is no parameter.</summary>
    public bool IsStatistic => Role is ParameterRole.RunningMean or ParameterRole.RunningVariance;
}
