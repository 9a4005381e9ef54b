namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// A register tile of a convolution by lines: two of the four sums, or both lines of outputs, of some scalars by some vectors. By channels the scalars are pixels and the vectors are of outputs; by
/// pixels the scalars are filters and the vectors are of pixels.
/// </summary>
/// <param name="Scalars">What is broadcast.</param>
/// <param name="Vectors">Vectors that all scalars share.</param>
internal readonly record struct LineFilterTile(int Scalars, int Vectors)
{
    /// <summary>Vectors of a tile of narrow vectors at most: those of one panel, or of a line of any length.</summary>
    private const int NarrowVectors = 2;

    /// <summary>The tile for vectors of channels.</summary>
    /// <param name="processor">The registers there are.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="outputs">Vectors of outputs, for narrow vectors those of a panel.</param>
    public static LineFilterTile ByChannels(Processor processor, LineFilter filter, int width, int outputs) => Candidates.Cheapest(
        new Decision($"convolution by lines of {width}, {filter.Taps} taps, vectors of channels: {outputs}", processor),
        from vectors in Enumerable.Range(1, Math.Min(TileShape.MaxVectors, outputs))
        where outputs % vectors == 0
        from columns in Enumerable.Range(1, width)
        let tile = new LineFilterTile(columns, vectors)
        where tile.Fits(processor)
        select tile,
        tile => tile.CyclesOver(filter, width) * (outputs / tile.Vectors));

    /// <summary>The tile for vectors of pixels.</summary>
    /// <param name="processor">The registers there are.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="line">Pixels of a line, a multiple of 16.</param>
    /// <param name="filters">Filters.</param>
    /// <param name="isWide">Whether a vector has 16 pixels.</param>
    public static LineFilterTile ByPixels(Processor processor, LineFilter filter, int line, int filters, bool isWide) => Candidates.Cheapest(
        new Decision($"convolution by lines of {line}, {filter.Taps} taps, by pixels, {filters} filters", processor),
        from vectors in Enumerable.Range(1, isWide ? Math.Min(line / Panels.Width, TileShape.MaxVectors) : NarrowVectors)
        where !isWide || line / Panels.Width % vectors == 0
        from count in Enumerable.Range(1, Math.Min(filters, Panels.Width))
        where filters <= Panels.Width || (Panels.Width % count == 0 && filters % count == 0)
        let tile = new LineFilterTile(count, vectors)
        where tile.Fits(processor)
        select tile,
        tile => tile.CyclesOver(filter, filters) / tile.Vectors);

    /// <summary>Cycles of wide vectors by channels for a column of taps, two lines of outputs and all of these.</summary>
    public static double ChannelCycles(LineFilter filter, int width, int outputs)
    {
        LineFilterTile tile = ByChannels(Processor.Wide, filter, width, outputs);
        return tile.CyclesOver(filter, width) * (outputs / tile.Vectors);
    }

    /// <summary>Cycles of wide vectors by pixels for a column of taps, two lines of outputs, a vector of each, and all filters.</summary>
    public static double PixelCycles(LineFilter filter, int line, int filters)
    {
        LineFilterTile tile = ByPixels(Processor.Wide, filter, line, filters, isWide: true);
        return tile.CyclesOver(filter, filters) / tile.Vectors;
    }

    /// <summary>Cycles for a column of taps, two lines of outputs and all scalars; where they don't come out even, the last tile computes some once more.</summary>
    private double CyclesOver(LineFilter filter, int scalars) => (scalars + Scalars - 1) / Scalars * Cycles(filter);

    /// <summary>Cycles for a column of taps: two sums, then the outputs, of which one gets nothing from pieces of two taps.</summary>
    private double Cycles(LineFilter filter) => ((filter.Pieces + filter.Threes) * Cycles(LineFilter.Outputs)) + ((filter.Pieces - filter.Threes) * Cycles(1));

    /// <summary>Cycles for one k and so many sums at once: whichever of arithmetic, loads, latency and instructions takes longest.</summary>
    private double Cycles(int sums)
    {
        double arithmetic = (double)sums * Scalars * Vectors / Processor.MultiplyAdds;
        double loads = (double)sums * (Scalars + Vectors) / Processor.Loads;
        double instructions = (double)((sums * ((Scalars * Vectors) + Scalars + Vectors)) + Processor.LoopOverhead) / Processor.Instructions;
        return Math.Max(Math.Max(arithmetic, loads), Math.Max(instructions, Processor.MultiplyAddLatency * Processor.LatencyMargin));
    }

    /// <summary>Whether two sums' accumulators, one's vectors and a scalar fit in the registers.</summary>
    private bool Fits(Processor processor) => (LineFilter.Outputs * Scalars * Vectors) + Vectors + 1 <= processor.Registers;
}
