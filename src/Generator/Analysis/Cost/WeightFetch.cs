namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Where a product of many samples fetches the weights of its next panels while it multiplies by those of the present ones. Without it
/// the first samples wait for each panel.
/// </summary>
internal static class WeightFetch
{
    /// <summary>Fewer weights stay in the second-level cache from one pass to the next.</summary>
    private const int CachedFloats = Processor.SecondLevelFloats;

    /// <summary>Whether it is worth it.</summary>
    /// <param name="weights">Floats of the layer's weights.</param>
    public static bool Pays(long weights) => weights > CachedFloats;
}
