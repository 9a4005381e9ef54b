namespace NetGen;

/// <summary>The distribution that <see cref="Init.VarianceScaling"/> draws from.</summary>
public enum Distribution
{
    /// <summary>The normal distribution.</summary>
    Normal,

    /// <summary>The normal distribution cut at two standard deviations and corrected to keep its variance.</summary>
    TruncatedNormal,

    /// <summary>The uniform distribution.</summary>
    Uniform,
}
