using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// What is predicted of a tensor's elements x over inputs and initialisations. Two moments tell units apart, two tell inputs
/// apart; what tells inputs apart is kept as a difference, so that it stays exact when it is tiny.
/// </summary>
internal sealed record TensorSignal
{
    private const double LargestSecond = 1e80;

    /// <summary>E[x].</summary>
    public required double Mean { get; init; }

    /// <summary>m = E[x²].</summary>
    public required double Second { get; init; }

    /// <summary>E[x²] − E[x(a)·x(b)] for two inputs a and b.</summary>
    public required double Difference { get; init; }

    /// <summary>E[x_i·x_j] of two units for one input: E[x]² unless weights with a mean have made the units alike.</summary>
    public required double UnitCovariance { get; init; }

    /// <summary>E[x_i(a)·x_j(b)] of two units for two inputs.</summary>
    public required double CrossUnitCovariance { get; init; }

    /// <summary>E[x⁴]/m².</summary>
    public required double FourthRatio { get; init; }

    /// <summary>
    /// The relative variance of the second moment from sample to sample of one network and from network to network: what a
    /// finite width leaves of the law of large numbers.
    /// </summary>
    public double SampleSpread { get; init; }

    /// <summary>The part of <see cref="SampleSpread"/> that this layer's fan-in adds and in which two samples of one network differ.</summary>
    public double PairSpread { get; init; }

    /// <summary>The relative variance from network to network of the second moment averaged over inputs.</summary>
    public double NetworkSpread { get; init; }

    /// <summary>What the chance of this very tensor's units adds to <see cref="NetworkSpread"/>; an activation sees it another way.</summary>
    public double UnitSpread { get; init; }

    /// <summary>Cov(x(a)², x(b)²)/m² of two inputs.</summary>
    public double SharedFourth { get; init; }

    /// <summary>The spread over a map.</summary>
    public required BorderProfile Profile { get; init; }

    /// <summary>How alike neighbouring pixels are.</summary>
    public required SpatialExcess Spatial { get; init; }

    /// <summary>An activation that leaves these values as they are, as ReLU leaves what ReLU gave; null if none is known.</summary>
    public ActivationSpec? FixedBy { get; init; }

    public double Variance => Math.Max(0, Second - (Mean * Mean));

    /// <summary>c, the correlation between two inputs (not centred): E[x(a)·x(b)]/m.</summary>
    public double Correlation => Second > 0 ? Math.Max(0, 1 - (Difference / Second)) : 1;

    /// <summary>κ = 1 − c.</summary>
    public double Contrast => Second > 0 ? Difference / Second : double.NaN;

    /// <summary>E[x⁴]/E[x²]² of a normal distribution.</summary>
    public static double NormalFourthRatio(double mean, double second)
    {
        double variance = Math.Max(0, second - (mean * mean));
        return second > 0 ? ((mean * mean * mean * mean) + (6 * mean * mean * variance) + (3 * variance * variance)) / (second * second) : 1;
    }

    /// <summary>Independent elements of a mean and variance.</summary>
    public static TensorSignal OfInput(double mean, double variance, Shape shape)
    {
        double square = mean * mean;
        return new TensorSignal
        {
            Mean = mean,
            Second = square + variance,
            Difference = variance,
            UnitCovariance = square,
            CrossUnitCovariance = square,
            FourthRatio = NormalFourthRatio(mean, square + variance),
            Profile = BorderProfile.Flat(shape),
            Spatial = SpatialExcess.OfIndependent(variance),
        };
    }

    /// <summary>Beyond what a float's square can be, only that it is too large still counts: then the largest that is computed with.</summary>
    public TensorSignal Limited() => Second > LargestSecond ? Scaled(Math.Sqrt(LargestSecond / Second)) : this;

    /// <summary>Times a constant.</summary>
    public TensorSignal Scaled(double factor) => this with
    {
        FixedBy = null,
        Mean = Mean * factor,
        Second = Second * factor * factor,
        Difference = Difference * factor * factor,
        UnitCovariance = UnitCovariance * factor * factor,
        CrossUnitCovariance = CrossUnitCovariance * factor * factor,
        Spatial = Spatial.Scaled(factor * factor),
    };
}
