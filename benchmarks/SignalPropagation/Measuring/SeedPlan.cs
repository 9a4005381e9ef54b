using NetGen.Kernels;

namespace NetGen.SignalPropagation.Measuring;

/// <summary>How many seeds a network is measured with: until the means are known well enough, or the work gets too much.</summary>
/// <param name="Fixed">The number of seeds; 0 to choose.</param>
internal sealed record SeedPlan(int Fixed = 0)
{
    private const int Least = 40;
    private const int Most = 1000;
    private const int Round = 20;

    /// <summary>The standard error, as a share of the mean, at which a mean is known well enough.</summary>
    private const double TargetError = 0.02;

    /// <summary>Seconds that one network may take, by the estimate.</summary>
    private const double TimeBudget = 2.2;

    private const double SecondsPerWeight = 30e-9;
    private const double SecondsPerMultiplyAdd = 40e-12;

    /// <summary>Whether to stop after so many seeds; the same on every machine.</summary>
    public bool IsEnough(int seeds, NetworkDescription network, IReadOnlyList<LayerStudy> layers)
    {
        if (Fixed > 0)
        {
            return seeds >= Fixed;
        }

        return seeds >= Least && seeds % Round == 0
            && (seeds >= Math.Min(Most, TimeBudget / SecondsPerSeed(network)) || layers.All(IsKnown));
    }

    private static bool IsKnown(LayerStudy layer) => layer.Signal.RelativeError <= TargetError && layer.Gradient.RelativeError <= TargetError;

    /// <summary>About what a seed takes on one core: a weight is drawn once, and the probe runs a step up to every layer's signal and gradient.</summary>
    private static double SecondsPerSeed(NetworkDescription network)
    {
        double multiplyAdds = network.Layers.Sum(layer => (double)layer.ParameterCount * layer.OutputShape.Skip(1).Aggregate(1, (size, extent) => size * extent));
        int probed = network.Layers.Count(layer => layer.PreActivation is not null);
        return (network.ParameterCount * SecondsPerWeight) + (2 * probed * Subject.Batch * multiplyAdds * SecondsPerMultiplyAdd);
    }
}
