using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>A layer's signal before and behind its activation.</summary>
/// <param name="Before">The pre-activation z.</param>
/// <param name="Behind">The activation φ(z).</param>
/// <param name="SlopeSecond">E[φ'(z)²].</param>
/// <param name="Statistics">What the activation makes of z; null for the identity.</param>
internal sealed record NodeSignal(TensorSignal Before, TensorSignal Behind, double SlopeSecond, ActivationStatistics? Statistics);

/// <summary>What is predicted of the loss's gradient with respect to a tensor's elements.</summary>
/// <param name="Second">E[g²] of an element.</param>
/// <param name="UnitCovariance">E[g_i·g_j] of two units: 0 unless weights with a mean have made them alike.</param>
/// <param name="NetworkSpread">The relative variance from network to network.</param>
/// <param name="Profile">The spread over a map.</param>
internal sealed record GradientSignal(double Second, double UnitCovariance, double NetworkSpread, BorderProfile Profile)
{
    public static GradientSignal None(Shape shape) => new(0, 0, 0, BorderProfile.Flat(shape));

    /// <summary>The sum of independent gradients.</summary>
    public GradientSignal Plus(GradientSignal other)
    {
        if (Second == 0)
        {
            return other;
        }

        double sum = Second + other.Second;
        double share = Second / sum;
        return new GradientSignal(
            sum,
            UnitCovariance + other.UnitCovariance,
            (share * share * NetworkSpread) + ((1 - share) * (1 - share) * other.NetworkSpread),
            share >= 0.5 ? Profile : other.Profile);
    }
}
