namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many k of a product go through all outputs and samples before the next do, their sums waiting in memory meanwhile: as many as let the weights
/// of a group of panels, those of the next and the inputs of a block of samples stay in the second-level cache (Goto and van de Geijn, "Anatomy of
/// High-Performance Matrix Multiplication", 2008). A sum that waits in memory has the bits of one in a register.
/// </summary>
internal static class DepthBlock
{
    /// <summary>Floats of a group's weights: an eighth of the second-level cache.</summary>
    private const int CachedFloats = Processor.SecondLevelFloats / 8;

    /// <summary>Blocks that are worth it: two fit in the cache as one.</summary>
    private const int Fewest = 3;

    /// <summary>Rounds of the outermost loop over k in a block; all of them where blocks aren't worth it.</summary>
    /// <param name="rounds">Rounds of that loop.</param>
    /// <param name="depth">All k.</param>
    /// <param name="vectors">Vectors of 16 outputs in a group.</param>
    public static int Rounds(int rounds, int depth, int vectors)
    {
        long floats = (long)depth * vectors * Panels.Width;
        int blocks = (int)Math.Min(rounds, ((floats - 1) / CachedFloats) + 1);
        return blocks < Fewest ? rounds : ((rounds - 1) / blocks) + 1;
    }
}
