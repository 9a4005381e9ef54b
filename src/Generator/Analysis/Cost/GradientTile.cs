namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many weights of one output a convolution's weight gradient adds up at once: a block of the loops over k, so that the
/// inputs that meet one pixel's gradient lie at constant distances. A block divides its loops, for a sum in memory must not be added to
/// twice.
/// </summary>
internal static class GradientTile
{
    /// <summary>Accumulators of 16 lanes: 32 registers less those of four output gradients and a broadcast input.</summary>
    private const int WideAccumulators = 27;

    /// <summary>Accumulators of narrow vectors: 16 registers less those of two output gradients and a broadcast input.</summary>
    private const int NarrowAccumulators = 13;

    /// <summary>Vectors of outputs of a narrow tile.</summary>
    private const int NarrowVectors = 2;

    /// <summary>Floats of a few samples' maps and gradients, which all tiles read in turn and the second-level cache should keep.</summary>
    private const int CachedFloats = 10 * 1024;

    /// <summary>The rounds of each loop over k that form a tile.</summary>
    /// <param name="extents">The loops' rounds, outermost first.</param>
    /// <param name="vectors">Vectors of outputs in a tile.</param>
    public static int[] Wide(IReadOnlyList<int> extents, int vectors) => Largest(extents, WideAccumulators / vectors);

    /// <summary>The rounds that form a narrow tile, within a wide one.</summary>
    /// <param name="tile">The wide tile.</param>
    public static int[] Narrow(IReadOnlyList<int> tile) => Largest(tile, NarrowAccumulators / NarrowVectors);

    /// <summary>Samples that all tiles take in before the next samples.</summary>
    /// <param name="floats">Floats of a sample's map and output gradient.</param>
    public static int Samples(int floats) => Math.Max(1, CachedFloats / floats);

    /// <summary>The block of most rounds within a budget whose rounds divide their loops'; of equals the one with the longest inner loops.</summary>
    public static int[] Largest(IReadOnlyList<int> extents, int budget)
    {
        if (extents.Count == 0)
        {
            return [];
        }

        int[] outer = [.. extents.Take(extents.Count - 1)];
        return Candidates.Divisors(extents[extents.Count - 1])
            .Where(divisor => divisor <= budget)
            .Select(divisor => (int[])[.. Largest(outer, budget / divisor), divisor])
            .Aggregate((best, next) => Rounds(next) >= Rounds(best) ? next : best);
    }

    /// <summary>The k of a block.</summary>
    public static int Rounds(IEnumerable<int> block) => block.Aggregate(1, (product, rounds) => product * rounds);
}
