using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>The predicted mean and second moment of a tensor's elements.</summary>
internal readonly record struct Moments(double Mean, double Second)
{
    public static readonly Moments Standard = new(0, 1);

    public double Variance => Math.Max(0, Second - (Mean * Mean));

    /// <summary>The moments of φ(z) where z has these moments and is taken as normal.</summary>
    public Moments Through(ActivationSpec activation)
    {
        if (activation.IsIdentity)
        {
            return this;
        }

        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        double deviation = Math.Sqrt(Variance);
        return new Moments(
            GaussianExpectation.Of(z => definition.Value(z, activation), Mean, deviation, definition.Kinks),
            GaussianExpectation.Of(z => Square(definition.Value(z, activation)), Mean, deviation, definition.Kinks));
    }

    /// <summary>E[φ'(z)²], z ~ N(0, 1).</summary>
    public static double SlopeSecondMoment(ActivationSpec activation)
    {
        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        return GaussianExpectation.Of(z => Square(definition.Derivative(z, activation)), 0, 1, definition.Kinks);
    }

    /// <summary>The moments of the largest of <paramref name="count"/> independent φ(z), z ~ N(0, 1), for a growing φ: density count·Φ^(count−1)·density.</summary>
    public static Moments OfLargest(int count, ActivationSpec activation)
    {
        ActivationDefinition definition = ActivationCatalog.Of(activation.Kind);
        double Weight(double z) => count * Math.Pow(NormalDistribution.Cumulative(z), count - 1);
        return new Moments(
            GaussianExpectation.Of(z => Weight(z) * definition.Value(z, activation), 0, 1, definition.Kinks),
            GaussianExpectation.Of(z => Weight(z) * Square(definition.Value(z, activation)), 0, 1, definition.Kinks));
    }

    private static double Square(double value) => value * value;
}
