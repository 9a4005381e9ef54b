using NetGen.Kernels;

namespace NetGen.SignalPropagation.Comparing;

/// <summary>The predicted side of the comparison.</summary>
internal static class Prediction
{
    /// <summary>What is predicted of a network; null as long as the generator predicts nothing.</summary>
    public static SignalReport? Of(NetworkDescription network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return null;
    }
}
