namespace NetGen;

/// <summary>A fully connected layer: φ(W·x + b), for a vector x.</summary>
/// <param name="units">The number of outputs, at least 1.</param>
/// <param name="activation">The activation φ.</param>
public sealed class DenseAttribute(int units, Activation activation = Activation.Identity) : WeightedLayerAttribute
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>The activation named by position; a named <c>Activation</c> goes before it.</summary>
    public Activation PositionalActivation { get; } = activation;
}
