namespace NetGen.Generator.Analysis.Signals;

/// <summary>Moments of p = softmax(z) over n classes of independent z ~ N(0, q).</summary>
internal static class SoftmaxMoments
{
    /// <summary>The step of ln s, fine enough for e^(−s·e^z) to be smooth.</summary>
    private const double Step = 0.2;

    /// <summary>From here on the largest class has nearly all: what it lacks goes as 1/√q.</summary>
    private const double NearlyOneClass = 50;

    /// <summary>
    /// E[Σp²]. With 1/S² = ∫ s·e^(−sS) ds for the denominator S = Σe^z, it is n·∫ s·A₂(s)·A₀(s)^(n−1) ds,
    /// A_j(s) = E[e^(jz)·exp(−s·e^z)]; by the trapezoidal rule in ln s.
    /// </summary>
    public static double SquareSum(double q, int classes) => q > NearlyOneClass
        ? 1 - ((1 - Integral(NearlyOneClass, classes)) * Math.Sqrt(NearlyOneClass / q))
        : Integral(q, classes);

    private static double Integral(double q, int classes)
    {
        double deviation = Math.Sqrt(q);
        double high = (7 * deviation) + 5;
        double[] exponentials = [.. GaussianExpectation.Coarse.Select(node => Math.Exp(deviation * node.U))];
        double sum = 0;
        for (double logarithm = -Math.Log(classes) - high; logarithm < high; logarithm += Step)
        {
            double s = Math.Exp(logarithm);
            double none = 0, twice = 0;
            for (int index = 0; index < exponentials.Length; index++)
            {
                double exponential = exponentials[index];
                double weight = GaussianExpectation.Coarse[index].Weight * Math.Exp(-s * exponential);
                none += weight;
                twice += weight * exponential * exponential;
            }

            sum += s * s * twice * Math.Pow(Math.Min(none, 1), classes - 1);
        }

        return Math.Min(1, Math.Max(1.0 / classes, classes * sum * Step));
    }

    /// <summary>Σp(a)·p(b) of two inputs with a correlation between the moments of none, 1/n, and of the same.</summary>
    public static double SharedSum(double squareSum, int classes, double correlation) =>
        Math.Pow(classes * squareSum, correlation) / classes;
}
