namespace NetGen.Numerics.Tests.Reference;

/// <summary>x̂ = (x − mean)/√(variance + ε) over a set of elements, mean and biased variance being theirs.</summary>
internal readonly record struct Normalization(double Mean, double Variance, double Epsilon)
{
    private double Scale => 1 / Math.Sqrt(Variance + Epsilon);

    public static Normalization Over(double[] values, IReadOnlyList<int> elements, double epsilon)
    {
        double mean = elements.Sum(index => values[index]) / elements.Count;
        double variance = elements.Sum(index => (values[index] - mean) * (values[index] - mean)) / elements.Count;
        return new Normalization(mean, variance, epsilon);
    }

    /// <summary>The same with mean and variance as float32 can hold them.</summary>
    public Normalization Rounded() => this with { Mean = (float)Mean, Variance = (float)Variance };

    public double Normalized(double value) => (value - Mean) * Scale;

    /// <summary>
    /// Adds ∂L/∂x = (g − mean(g) − x̂·mean(g·x̂))/√(variance + ε) to the gradient, g being ∂L/∂x̂; Ioffe &amp; Szegedy 2015.
    /// </summary>
    public void AddGradient(Signal signal, IReadOnlyList<int> elements, Func<int, double> normalizedGradient)
    {
        Normalization self = this;
        double mean = elements.Sum(normalizedGradient) / elements.Count;
        double correlation = elements.Sum(index => normalizedGradient(index) * self.Normalized(signal.Values[index])) / elements.Count;
        foreach (int index in elements)
        {
            signal.Gradient[index] += (normalizedGradient(index) - mean - (Normalized(signal.Values[index]) * correlation)) * Scale;
        }
    }
}
