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

    /// <summary>Registers for accumulators and output gradients of narrow vectors: 16 less that of a broadcast input.</summary>
    private const int NarrowRegisters = 15;

    /// <summary>Vectors of outputs of a narrow tile at most.</summary>
    private const int MostNarrowVectors = 2;

    /// <summary>Floats of a few samples' maps and gradients, which all tiles read in turn and the second-level cache should keep.</summary>
    private const int CachedFloats = 10 * 1024;

    /// <summary>The rounds of each loop over k that form a tile.</summary>
    /// <param name="extents">The loops' rounds, outermost first.</param>
    /// <param name="vectors">Vectors of outputs in a tile.</param>
    public static int[] Wide(IReadOnlyList<int> extents, int vectors) => Largest(extents, WideAccumulators / vectors);

    /// <summary>The rounds that form a narrow tile, within a wide one, and its vectors of outputs: two, or one where blocks with two would leave registers idle.</summary>
    /// <param name="tile">The wide tile.</param>
    public static (int[] Rounds, int Vectors) Narrow(IReadOnlyList<int> tile) =>
        Enumerable.Range(1, MostNarrowVectors)
            .Select(vectors => (Rounds: Largest(tile, (NarrowRegisters - vectors) / vectors), Vectors: vectors))
            .Aggregate((best, next) => Cycles(next.Rounds, next.Vectors) <= Cycles(best.Rounds, best.Vectors) ? next : best);

    /// <summary>The cycles that a multiply-add of a tile takes.</summary>
    private static double Cycles(int[] rounds, int vectors)
    {
        double sums = Rounds(rounds) * vectors;
        double latency = Processor.MultiplyAddLatency * Processor.LatencyMargin;
        double loads = (double)(Rounds(rounds) + vectors) / Processor.Loads;
        return Math.Max(Math.Max(sums / Processor.MultiplyAdds, latency), loads) / sums;
    }

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
