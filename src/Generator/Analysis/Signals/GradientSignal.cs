using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>What is predicted of the loss's gradient g with respect to a tensor's elements v.</summary>
internal sealed record GradientSignal
{
    private const double LargestLogarithm = 4;
    private const double LargestSecond = 1e80;

    /// <summary>E[g²] of an element.</summary>
    public double Second { get; init; }

    /// <summary>E[g_i·g_j] of two units: 0 unless weights with a mean have made them alike.</summary>
    public double UnitCovariance { get; init; }

    /// <summary>E[g(a)·g(b)] of one element for two inputs: what batch normalisation takes away.</summary>
    public double Common { get; init; }

    /// <summary>What two inputs share along v itself, which batch normalisation takes away too.</summary>
    public double ScaleCommon { get; init; }

    /// <summary>
    /// E[(Σ v·g)²] of a sample. Weights that gave v know its direction, and lead this part of the gradient back unchanged
    /// (Euler's theorem for homogeneous functions), where the rest is spread over all directions.
    /// </summary>
    public double Radial { get; init; }

    /// <summary>d ln E[g²]/d ln E[v²] by the spread of v.</summary>
    public double Sensitivity { get; init; }

    /// <summary>What spread and sensitivity together add to the logarithm of E[g²] between here and the output.</summary>
    public double LogMean { get; init; }

    /// <summary>The variance of the logarithm from network to network.</summary>
    public double LogSpread { get; init; }

    /// <summary>
    /// The inverse of the number of directions that a batch's gradients span: at the output one an output, fewer with every layer
    /// of random weights, since products of random matrices have ever fewer large singular values.
    /// </summary>
    public double Coherence { get; init; }

    /// <summary>The spread over a map.</summary>
    public required BorderProfile Profile { get; init; }

    public static GradientSignal None(Shape shape) => new() { Profile = BorderProfile.Flat(shape) };

    /// <summary>The variance of the logarithm of what is log-normal with a relative variance.</summary>
    public static double LogVariance(double spread) => Math.Log(1 + spread);

    /// <summary>Beyond what a float's square can be, only that it is too large still counts.</summary>
    public GradientSignal Limited() => Second > LargestSecond ? Times(LargestSecond / Second) with { Radial = Radial * (LargestSecond / Second) } : this;

    /// <summary>Times a constant factor on the squares.</summary>
    public GradientSignal Times(double factor) => this with
    {
        Second = Second * factor,
        UnitCovariance = UnitCovariance * factor,
        Common = Common * factor,
    };

    /// <summary>The sum of gradients, independent but for their part along v, which adds up: Σ v·(g + g') = Σ v·g + Σ v·g'.</summary>
    public GradientSignal Plus(GradientSignal other)
    {
        double sum = Second + other.Second;
        if (sum == 0 || other.Second == 0)
        {
            return this;
        }

        double share = Second / sum;
        double Mixed(double own, double others) => (share * own) + ((1 - share) * others);
        return new GradientSignal
        {
            Second = sum,
            UnitCovariance = UnitCovariance + other.UnitCovariance,
            Common = Common + other.Common,
            Radial = Square(Math.Sqrt(Radial) + Math.Sqrt(other.Radial)),
            Sensitivity = Mixed(Sensitivity, other.Sensitivity),
            LogMean = Mixed(LogMean, other.LogMean),
            LogSpread = Mixed(share * LogSpread, (1 - share) * other.LogSpread),
            Coherence = Mixed(Coherence, other.Coherence),
            Profile = share >= 0.5 ? Profile : other.Profile,
        };
    }

    /// <summary>E[g²] of an element with what the spread of v adds.</summary>
    public double Expected(TensorSignal v) =>
        Second * Math.Exp(Limited(LogMean + (Sensitivity * Sensitivity * LogVariance(v.SampleSpread) / 2)));

    /// <summary>The relative variance of E[g²] from network to network.</summary>
    public double NetworkSpread(TensorSignal v) =>
        Math.Exp(Limited(LogSpread + (Sensitivity * Sensitivity * LogVariance(v.NetworkSpread)))) - 1;

    /// <summary>Where spread is so large, its linear theory has ended.</summary>
    private static double Limited(double logarithm) => Math.Min(Math.Max(logarithm, -LargestLogarithm), LargestLogarithm);

    private static double Square(double value) => value * value;
}
