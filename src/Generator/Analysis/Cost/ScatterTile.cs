namespace NetGen.Generator.Analysis.Cost;

/// <summary>A register tile of a convolution's way back that adds to windows: pixels of one line by vectors of a few rows of taps.</summary>
/// <param name="Columns">Pixels of the output's gradient.</param>
/// <param name="TapRows">Rows of taps; 1 if the tile has only part of one.</param>
/// <param name="Vectors">Vectors of each row of taps.</param>
internal readonly record struct ScatterTile(int Columns, int TapRows, int Vectors)
{
    /// <summary>Cycles for a vector of sums to be added to memory: most lie across two lines of the cache.</summary>
    private const double AddingCycles = 2;

    public TileShape Shape => new(Columns, TapRows * Vectors, 1);

    /// <summary>The tile of wide vectors for a line of pixels.</summary>
    /// <param name="work">The way back.</param>
    public static ScatterTile Wide(ScatterWork work) => Candidates.Cheapest(
        new Decision($"convolution back to windows, vectors of a row of taps: {work.RowVectors}, rows: {work.TapRows}", Processor.Wide),
        from vectors in Candidates.Divisors(work.RowVectors)
        from tapRows in vectors == work.RowVectors ? Candidates.Divisors(work.TapRows) : [1]
        from columns in Enumerable.Range(1, work.Width)
        let tile = new ScatterTile(columns, tapRows, vectors)
        where tile.Shape.Fits(Processor.Wide)
        select tile,
        tile => tile.CyclesOver(work));

    /// <summary>The tile of narrow vectors, of which two never straddle panels.</summary>
    /// <param name="work">The way back.</param>
    /// <param name="vectors">Vectors of a tile.</param>
    public static ScatterTile Narrow(ScatterWork work, int vectors) => Candidates.Cheapest(
        new Decision($"convolution back to windows, rows of {work.Width}", Processor.Narrow),
        from columns in Enumerable.Range(1, work.Width)
        let tile = new ScatterTile(columns, 1, vectors)
        where tile.Shape.Fits(Processor.Narrow)
        select tile,
        tile => tile.CyclesOver(work));

    /// <summary>Cycles of wide vectors for a whole map.</summary>
    public double CyclesOver(ScatterWork work)
    {
        int tapRows = TapRows, vectors = Vectors;
        double Cycles(int columns) => columns == 0 ? 0 : Of(new TileShape(columns, tapRows * vectors, 1));
        double Of(TileShape shape) => (work.Outputs * shape.Cycles) + (AddingCycles * shape.Rows * shape.Vectors);
        int bodies = work.Width % Columns == 0 ? 1 : 2;
        double line = (work.Width / Columns * Cycles(Columns)) + Cycles(work.Width % Columns);
        return work.Height * line * work.TapRows * work.RowVectors / (TapRows * Vectors) * (1 + ((bodies - 1) * Candidates.BodyCost));
    }
}

/// <summary>The way back of a convolution that adds to windows.</summary>
/// <param name="Height">Lines of the output's gradient.</param>
/// <param name="Width">Pixels of a line.</param>
/// <param name="Outputs">Terms of a sum.</param>
/// <param name="TapRows">Rows of taps.</param>
/// <param name="RowVectors">Vectors of 16 lanes for a row of taps.</param>
internal readonly record struct ScatterWork(int Height, int Width, int Outputs, int TapRows, int RowVectors);
