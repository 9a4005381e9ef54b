using System.Collections.Concurrent;
using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// What an activation φ makes of z ~ N(μ, σ²), by quadrature. With h_k the normalised Hermite polynomials and
/// a_k = E[φ(μ + σu)·h_k(u)], two z of correlation r give E[φ(z₁)φ(z₂)] = Σ a_k²·r^k (Mehler's formula).
/// </summary>
internal sealed class ActivationStatistics
{
    /// <summary>Hermite terms; what is left is gathered in one more of the power that gives the slope E[φ'²] at r = 1.</summary>
    private const int Terms = HermitePolynomials.Count;

    /// <summary>How many activations are remembered; more differ in their constants only while someone tries them out.</summary>
    private const int StandardCapacity = 64;

    private static readonly ConcurrentDictionary<ActivationSpec, ActivationStatistics> Standard = new();

    private readonly double[] squares = new double[Terms];
    private readonly double[] squareCoefficients = new double[3];
    private readonly double variance;
    private double tail;
    private double tailPower;

    private ActivationStatistics(double variance) => this.variance = variance;

    /// <summary>E[φ].</summary>
    public double Mean { get; private init; }

    /// <summary>m2 = E[φ²].</summary>
    public double Second { get; private init; }

    /// <summary>E[φ⁴]/m2².</summary>
    public double FourthRatio { get; private init; }

    /// <summary>d2 = E[φ'²].</summary>
    public double SlopeSecond { get; private init; }

    /// <summary>E[φ'⁴]/d2².</summary>
    public double SlopeFourthRatio { get; private init; }

    /// <summary>E[φ'(μ + σu)·u].</summary>
    public double SlopeTilt { get; private init; }

    /// <summary>E[z²·φ'(z)²].</summary>
    public double ArgumentSlopeSecond { get; private init; }

    /// <summary>d ln m2/d ln σ².</summary>
    public double Elasticity { get; private init; }

    /// <summary>d ln d2/d ln σ².</summary>
    public double SlopeElasticity { get; private init; }

    /// <summary>What an activation makes of N(0, 1), which is asked for again and again.</summary>
    public static ActivationStatistics OfStandard(ActivationSpec activation)
    {
        if (Standard.TryGetValue(activation, out ActivationStatistics? known))
        {
            return known;
        }

        if (Standard.Count >= StandardCapacity)
        {
            Standard.Clear();
        }

        return Standard.GetOrAdd(activation, static missing => Of(missing, 0, 1));
    }

    public static ActivationStatistics Of(ActivationSpec activation, double mean, double variance)
    {
        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        double deviation = Math.Sqrt(Math.Max(variance, 0));
        if (deviation == 0)
        {
            return AtPoint(mean, definition.Value(mean, activation), definition.Derivative(mean, activation));
        }

        NormalNode[] nodes = GaussianExpectation.Nodes(mean, deviation, definition.Kinks);
        var coefficients = new double[Terms];
        double second = 0, fourth = 0, slopeSecond = 0, slopeFourth = 0, growth = 0, slopeGrowth = 0, tilt = 0, slopeTilt = 0, argumentSlope = 0;
        foreach (NormalNode node in nodes)
        {
            double u = node.U;
            double z = mean + (deviation * u);
            (double value, double slope) = definition.At(z, activation);
            double square = value * value;
            double slopeSquare = slope * slope;
            second += node.Weight * square;
            fourth += node.Weight * square * square;
            slopeSecond += node.Weight * slopeSquare;
            slopeFourth += node.Weight * slopeSquare * slopeSquare;
            tilt += node.Weight * square * u;
            slopeTilt += node.Weight * slope * u;
            argumentSlope += node.Weight * z * z * slopeSquare;
            growth += node.Weight * square * ((u * u) - 1);
            slopeGrowth += node.Weight * slopeSquare * ((u * u) - 1);
            HermitePolynomials.AddTo(coefficients, node, node.Weight * value);
        }

        var statistics = new ActivationStatistics(variance)
        {
            Mean = coefficients[0],
            Second = second,
            FourthRatio = second > 0 ? fourth / (second * second) : 1,
            SlopeSecond = slopeSecond,
            SlopeFourthRatio = slopeSecond > 0 ? slopeFourth / (slopeSecond * slopeSecond) : 1,
            SlopeTilt = slopeTilt,
            ArgumentSlopeSecond = argumentSlope,
            Elasticity = second > 0 ? growth / (2 * second) : 0,
            SlopeElasticity = slopeSecond > 0 ? slopeGrowth / (2 * slopeSecond) : 0,
        };
        statistics.Expand(coefficients, tilt, growth / Math.Sqrt(2));
        return statistics;
    }

    /// <summary>E[φ(z)²] − E[φ(z₁)φ(z₂)] where E[z²] − E[z₁z₂] = <paramref name="difference"/>.</summary>
    public double Difference(double difference)
    {
        if (variance <= 0)
        {
            return 0;
        }

        double epsilon = Math.Min(Math.Max(difference / variance, 0), 2);
        double sum = tail * SmallDifference.OfPower(Math.Min(epsilon, 1), tailPower);
        double lost = 0;
        for (int k = 1; k < Terms; k++)
        {
            // 1 − (1 − ε)^k out of the one before: no difference of nearly equal numbers.
            lost = epsilon + ((1 - epsilon) * lost);
            sum += squares[k] * lost;
        }

        return sum;
    }

    /// <summary>
    /// E[φ'(z₁)φ'(z₂)] where E[z²] − E[z₁z₂] = <paramref name="difference"/>: σ² times it is the slope of E[φ(z₁)φ(z₂)] by the
    /// correlation (Price 1958).
    /// </summary>
    public double SlopeProduct(double difference)
    {
        if (variance <= 0)
        {
            return SlopeSecond;
        }

        double r = 1 - Math.Min(Math.Max(difference / variance, 0), 1);
        double sum = 0;
        for (int k = Terms - 1; k >= 1; k--)
        {
            sum = (sum * r) + (k * squares[k]);
        }

        return (sum + (tailPower * tail * Math.Pow(r, Math.Max(0, tailPower - 1)))) / variance;
    }

    /// <summary>
    /// Cov(φ(z₁)², φ(z₂)²)/m2² at correlation r: the first two Hermite terms of φ², and the rest, which E[φ⁴] gives, at r³.
    /// </summary>
    public double SquareCovariance(double correlation)
    {
        double r = Math.Min(Math.Max(correlation, 0), 1);
        double low = squareCoefficients[1] + squareCoefficients[2];
        double rest = Math.Max(0, FourthRatio - 1 - low);
        return (squareCoefficients[1] * r) + (squareCoefficients[2] * r * r) + (rest * r * r * r);
    }

    /// <summary>Of a positively homogeneous φ, φ(s·z) = s·φ(z), and these statistics at N(0, 1): those at N(0, <paramref name="variance"/>).</summary>
    public ActivationStatistics Stretched(double variance)
    {
        var stretched = new ActivationStatistics(variance)
        {
            Mean = Mean * Math.Sqrt(variance),
            Second = Second * variance,
            FourthRatio = FourthRatio,
            SlopeSecond = SlopeSecond,
            SlopeFourthRatio = SlopeFourthRatio,
            SlopeTilt = SlopeTilt,
            ArgumentSlopeSecond = ArgumentSlopeSecond * variance,
            Elasticity = Elasticity,
            SlopeElasticity = SlopeElasticity,
            tail = tail * variance,
            tailPower = tailPower,
        };
        for (int k = 0; k < Terms; k++)
        {
            stretched.squares[k] = squares[k] * variance;
        }

        squareCoefficients.CopyTo(stretched.squareCoefficients, 0);
        return stretched;
    }

    private static ActivationStatistics AtPoint(double point, double value, double slope) => new(0)
    {
        Mean = value,
        Second = value * value,
        FourthRatio = 1,
        SlopeSecond = slope * slope,
        SlopeFourthRatio = 1,
        ArgumentSlopeSecond = point * point * slope * slope,
    };

    private void Expand(double[] coefficients, double tilt, double curvature)
    {
        double sum = 0;
        double slopeSum = 0;
        for (int k = 0; k < Terms; k++)
        {
            squares[k] = coefficients[k] * coefficients[k];
            sum += squares[k];
            slopeSum += k * squares[k];
        }

        tail = Math.Max(0, Second - sum);
        tailPower = tail > 1e-15 * Second ? Math.Max(Terms, ((variance * SlopeSecond) - slopeSum) / tail) : 0;
        double scale = Second > 0 ? 1 / (Second * Second) : 0;
        squareCoefficients[1] = tilt * tilt * scale;
        squareCoefficients[2] = curvature * curvature * scale;
    }
}
