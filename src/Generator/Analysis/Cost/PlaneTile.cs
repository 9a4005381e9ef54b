namespace NetGen.Generator.Analysis.Cost;

/// <summary>A register tile of a convolution by pixels.</summary>
/// <param name="Vectors">Vectors of pixels of one line.</param>
/// <param name="Filters">Filters, all of one panel of weights.</param>
internal readonly record struct PlaneTile(int Vectors, int Filters)
{
    /// <summary>The tile for lines of a padded length.</summary>
    /// <param name="processor">The registers there are.</param>
    /// <param name="line">Pixels of a line, a multiple of 16.</param>
    /// <param name="filters">Filters.</param>
    /// <param name="isWide">Whether a vector has 16 pixels; else 8 or 4, and tiles of one or two vectors fit every line.</param>
    public static PlaneTile Of(Processor processor, int line, int filters, bool isWide) => Candidates.Cheapest(
        new Decision($"convolution to lines of {line} by pixels, {filters} filters", processor),
        from vectors in Enumerable.Range(1, isWide ? Math.Min(line / Panels.Width, TileShape.MaxVectors) : 2)
        where !isWide || line / Panels.Width % vectors == 0
        from count in Enumerable.Range(1, Math.Min(filters, Panels.Width))
        where Panels.Width % count == 0 || count == filters
        let shape = new TileShape(count, vectors, 1)
        where shape.Fits(processor)
        select new PlaneTile(vectors, count),
        tile => tile.CyclesOver(filters) / tile.Vectors);

    /// <summary>Cycles of wide vectors for one k, a line and all filters.</summary>
    /// <param name="line">Pixels of a line, a multiple of 16.</param>
    /// <param name="filters">Filters.</param>
    public static double Cycles(int line, int filters)
    {
        PlaneTile tile = Of(Processor.Wide, line, filters, isWide: true);
        return tile.CyclesOver(filters) * (line / Panels.Width / tile.Vectors);
    }

    private double CyclesOver(int filters)
    {
        int rest = filters % Filters;
        return (filters / Filters * new TileShape(Filters, Vectors, 1).Cycles) + (rest == 0 ? 0 : new TileShape(rest, Vectors, 1).Cycles);
    }
}
