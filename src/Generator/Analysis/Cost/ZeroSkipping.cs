namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Where a Dense layer passes over inputs that are zero when it computes one sample. Looking for them takes a cycle each; what is saved is
/// the loading of their weights, which for one sample is what a large layer's time consists of.
/// </summary>
internal static class ZeroSkipping
{
    /// <summary>Weights below this stay in the first-level cache, from which they are loaded as fast as zeros are found.</summary>
    private const int FewestWeights = 16 * 1024;

    /// <summary>Inputs at most: their places lie on the stack.</summary>
    private const int MostInputs = 8192;

    /// <summary>Panels of outputs from which on a tile of one sample keeps the multiply-adds busy without splitting sums.</summary>
    private const int FewestPanels = 4;

    /// <summary>The most inputs that differ from zero for which it is worth passing over the others.</summary>
    public static int MostNonZeros(int inputs) => inputs * 3 / 4;

    /// <summary>Whether a layer of so many inputs and panels of outputs is worth it.</summary>
    public static bool Pays(int inputs, int panels) =>
        inputs <= MostInputs && panels >= FewestPanels && inputs * panels * Panels.Width >= FewestWeights;
}
