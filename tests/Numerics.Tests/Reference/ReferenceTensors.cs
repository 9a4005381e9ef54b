namespace NetGen.Numerics.Tests.Reference;

/// <summary>The parameters and running statistics of a network in float64, by public name, with gradients.</summary>
internal sealed class ReferenceTensors
{
    public Dictionary<string, double[]> Values { get; } = [];

    public Dictionary<string, double[]> Gradients { get; } = [];

    /// <summary>What the running statistics become after a training step.</summary>
    public Dictionary<string, double[]> NextStatistics { get; } = [];

    public double[] GradientOf(string name)
    {
        if (!Gradients.TryGetValue(name, out double[]? gradient))
        {
            Gradients[name] = gradient = new double[Values[name].Length];
        }

        return gradient;
    }
}
