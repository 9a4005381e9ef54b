namespace NetGen;

/// <summary>
/// Batch normalisation over each channel of a map or each feature of a vector, Ioffe &amp; Szegedy 2015. The biased variance
/// normalises the batch, the unbiased one enters the running variance.
/// </summary>
public sealed class BatchNormAttribute : ActivatedLayerAttribute
{
    /// <summary>The weight of the newest batch in the running statistics, in [0, 1].</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Added to the variance, above 0.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
