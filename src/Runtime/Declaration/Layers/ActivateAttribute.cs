namespace NetGen;

/// <summary>An activation as a layer of its own.</summary>
/// <param name="activation">The activation.</param>
public sealed class ActivateAttribute(Activation activation) : LayerAttribute
{
    /// <summary>The activation.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>The slope of LeakyReLU (0.01 by default), or where PReLU's slopes start (0.25 by default).</summary>
    public double Slope { get; set; } = double.NaN;

    /// <summary>The α of ELU and CELU, 1 by default; above 0.</summary>
    public double Alpha { get; set; } = 1;
}
