namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many panels of a Dense layer's weights lie interleaved: k by k, the panels side by side. A sample alone passes by all weights in as many panels at a
/// time as keep the multiply-adds busy; in the near caches they are better few streams than many. No more panels than a tile of many samples
/// takes: it would use the lines of the first-level cache unevenly.
/// </summary>
internal static class WeightInterleave
{
    /// <summary>Floats of weights at most: a quarter of the second-level cache. What comes from further away comes faster in eight streams.</summary>
    private const int NearFloats = Processor.SecondLevelFloats / 4;

    private static readonly int[] Counts = [4, 2, 1];

    /// <summary>The number of panels, which divides those of the layer and those of its tiles; 1 where they lie one behind the other.</summary>
    /// <param name="depth">The k.</param>
    /// <param name="panels">Panels of 16 outputs.</param>
    /// <param name="chains">Accumulators of one output.</param>
    public static int Of(int depth, int panels, int chains)
    {
        if ((long)depth * panels * Panels.Width > NearFloats)
        {
            return 1;
        }

        int tile = TileShape.ForSamples(Processor.Wide, panels, chains).Vectors;
        return Counts.First(count => panels % count == 0 && tile % count == 0);
    }
}
