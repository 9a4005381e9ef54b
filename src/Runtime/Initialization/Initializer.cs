using NetGen.Numerics;

namespace NetGen;

/// <summary>An initialiser and its arguments; those that it does not use are ignored.</summary>
/// <param name="Init">Which initialiser.</param>
public sealed record Initializer(Init Init)
{
    /// <summary>The gain g, at least 0; by default (NaN) the one that fits, where the initialiser has one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or infinite.</exception>
    public double Gain
    {
        get;
        init => field = double.IsNaN(value) ? value : AtLeastZero(value, nameof(Gain));
    } = double.NaN;

    /// <summary>The mean of Normal and TruncatedNormal, the value of Constant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double Mean { get; init => field = Finite(value, nameof(Mean)); }

    /// <summary>The standard deviation of Normal, TruncatedNormal and Sparse, at least 0; 0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double Std { get; init => field = AtLeastZero(value, nameof(Std)); } = 0.05;

    /// <summary>The lower limit of Uniform, −0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double Min { get; init => field = Finite(value, nameof(Min)); } = -0.05;

    /// <summary>The upper limit of Uniform, 0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double Max { get; init => field = Finite(value, nameof(Max)); } = 0.05;

    /// <summary>The fan that HeUniform, HeNormal and VarianceScaling divide by.</summary>
    public Fan Fan { get; init; }

    /// <summary>The share of zeros of Sparse, in [0, 1); 0.1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public double Sparsity
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Sparsity), value, "A share of zeros is at least 0 and below 1.");
    } = 0.1;

    /// <summary>The distribution of VarianceScaling.</summary>
    public Distribution Distribution { get; init; }

    /// <summary>The initialiser with its default arguments.</summary>
    /// <param name="init">Which initialiser.</param>
    public static implicit operator Initializer(Init init) => new(init);

    /// <summary>The initialiser as a table shows it, such as <c>HeNormal</c> or <c>Normal(0, 0.01²)</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => InitializerTable.Find(Init).Describe(this);

    private static double Finite(double value, string property) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "An initialiser's argument is a finite number.");

    private static double AtLeastZero(double value, string property) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "A gain or a standard deviation is a finite number of at least 0.");
}
