namespace NetGen;

/// <summary>Dropout that keeps mean and variance after SELU, Klambauer et al. 2017; the identity outside training.</summary>
/// <param name="rate">The probability of being dropped, in [0, 1).</param>
public sealed class AlphaDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability of being dropped.</summary>
    public double Rate { get; } = rate;
}
