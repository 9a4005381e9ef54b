using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>
/// The gradient at the network's output, for targets that know nothing of it: its share that is common to all inputs, and
/// its part along the output itself. Elements have E[g²] = 1: only ratios are reported.
/// </summary>
internal static class LossGradient
{
    public static GradientSignal At(TensorSignal output, Shape shape, LossSpec? loss)
    {
        double size = shape.Size;
        double q = output.Second;
        (double common, double radial) = loss?.Function switch
        {
            LossFunction.SoftmaxCrossEntropy => OfSoftmax(output, shape.Channels),
            LossFunction.MeanSquaredError or LossFunction.Huber => OfSquare(output, size),
            _ => (0, q),
        };
        return GradientSignal.None(shape) with { Second = 1, Common = common, Radial = size * radial, Coherence = 1 / size };
    }

    /// <summary>
    /// g = p − y with p = softmax(z) over n classes and a random class y: |g|² = |p|² + 1 − 2/n. Along z, E[p·z] = q·(1 − |p|²)
    /// (Stein's lemma), and E[(p·z − z_y)²] is its square and q·|g|².
    /// </summary>
    private static (double Common, double Radial) OfSoftmax(TensorSignal z, int n)
    {
        double square = SoftmaxMoments.SquareSum(z.Second, n);
        double norm = square + 1 - (2.0 / n);
        double along = z.Second * (1 - square);
        return ((SoftmaxMoments.SharedSum(square, n, z.Correlation) - (1.0 / n)) / norm, z.Second + (along * along / norm));
    }

    /// <summary>g ∝ z − t with targets of mean 0 and variance 1: |g|² = n(q + 1), z·g = |z|² − z·t, and |z|² has a spread of its own.</summary>
    private static (double Common, double Radial) OfSquare(TensorSignal z, double n) =>
        ((z.Second - z.Difference) / (z.Second + 1), z.Second * (((n + 2) * (1 + z.SampleSpread) * z.Second) + 1) / (z.Second + 1));
}
