namespace NetGen.Generator.Analysis.Cost;

/// <summary>A register tile over the pixels of a map: part of a line or of a few, or a few whole lines, by vectors of outputs.</summary>
/// <param name="Lines">Lines.</param>
/// <param name="Columns">Pixels of each line.</param>
/// <param name="Vectors">Vectors of outputs.</param>
internal readonly record struct PixelTile(int Lines, int Columns, int Vectors)
{
    public TileShape Shape => new(Lines * Columns, Vectors, 1);

    /// <summary>
    /// The tile for a map of a size. Blocks of parts of a few lines are for narrow vectors, whose few registers seldom hold a number of pixels that divides a line; with
    /// wide ones they were slower, by 3 %.
    /// </summary>
    /// <param name="processor">The registers there are.</param>
    /// <param name="height">Lines of the map.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="outputs">Vectors of outputs.</param>
    public static PixelTile Of(Processor processor, int height, int width, int outputs) => Candidates.Cheapest(
        new Decision($"convolution to {height}×{width}, vectors of channels: {outputs}", processor),
        from isBlock in processor == Processor.Narrow ? new[] { true, false } : [false]
        from vectors in Enumerable.Range(1, Math.Min(TileShape.MaxVectors, outputs))
        from columns in Enumerable.Range(1, width)
        from lines in Enumerable.Range(1, columns == width || isBlock ? height : 1)
        let tile = new PixelTile(lines, columns, vectors)
        where isBlock == (lines > 1 && columns < width) && tile.Shape.Fits(processor)
        select tile,
        tile => tile.CyclesOver(height, width, outputs));

    /// <summary>Cycles of wide vectors for one k, a whole map and all outputs.</summary>
    /// <param name="height">Lines of the map.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="outputs">Vectors of outputs.</param>
    public static double Cycles(int height, int width, int outputs) => Of(Processor.Wide, height, width, outputs).CyclesOver(height, width, outputs);

    /// <summary>Cycles for one k, the whole map and all outputs; tiles at the edges are smaller.</summary>
    private double CyclesOver(int height, int width, int outputs)
    {
        int lines = Lines, columns = Columns, vectors = Vectors;
        double Cycles(int lineCount, int columnCount) => lineCount * columnCount == 0 ? 0 : new TileShape(lineCount * columnCount, vectors, 1).CyclesOver(outputs);
        double Band(int lineCount) => (width / columns * Cycles(lineCount, columns)) + Cycles(lineCount, width % columns);
        int bodies = (height % lines == 0 ? 1 : 2) * (width % columns == 0 ? 1 : 2);
        return ((height / lines * Band(lines)) + (height % lines == 0 ? 0 : Band(height % lines))) * (1 + ((bodies - 1) * Candidates.BodyCost));
    }
}
