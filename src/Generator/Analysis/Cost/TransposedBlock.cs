namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Which products towards the input transpose their weights themselves, block by block, right before they multiply by them. Weights that leave the second-level
/// cache are so read once and written nowhere but there; others are transposed once a step, by all threads together.
/// </summary>
internal static class TransposedBlock
{
    /// <summary>The layer's outputs of a block: with the panels of a tile, a sixteenth of the second-level cache at most.</summary>
    public const int Outputs = 256;

    /// <summary>Whether it is worth it.</summary>
    /// <param name="weights">Floats of the layer's weights.</param>
    /// <param name="chains">Accumulators of one sum. Sums that wait in memory between blocks have one.</param>
    public static bool Pays(long weights, int chains) => chains == 1 && WeightFetch.Pays(weights);
}
