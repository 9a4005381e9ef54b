namespace NetGen;

/// <summary>In training, sets each element to zero with probability <paramref name="rate"/> and divides the rest by 1 − rate; otherwise the identity.</summary>
/// <param name="rate">The probability of zero, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability of zero.</summary>
    public double Rate { get; } = rate;
}
