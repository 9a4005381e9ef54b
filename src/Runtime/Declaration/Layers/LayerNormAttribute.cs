namespace NetGen;

/// <summary>Layer normalisation over all elements of a sample, with a gain and a shift for each, Ba et al. 2016.</summary>
public sealed class LayerNormAttribute : ActivatedLayerAttribute
{
    /// <summary>Added to the variance, above 0.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
