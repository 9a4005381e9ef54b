namespace NetGen.Generator.Emission.Cpu;

/// <summary>
/// How many rows by how many vectors of outputs a kernel keeps in registers at once. Wide vectors have 32 registers, narrow
/// ones 16; a tile leaves room for the vectors of weights and a broadcast input.
/// </summary>
/// <param name="Rows">Rows.</param>
/// <param name="Vectors">Vectors of outputs.</param>
internal readonly record struct RegisterTile(int Rows, int Vectors)
{
    /// <summary>Lanes of a wide vector: a whole panel.</summary>
    public const int WideLanes = 16;

    /// <summary>Vectors of outputs in a narrow tile. Two never straddle panels: a panel has two or four of them.</summary>
    public const int NarrowVectors = 2;

    private const int WideAccumulators = 24;
    private const int NarrowAccumulators = 12;
    private const int MaxWideVectors = 4;
    private const int MaxWideRows = 12;

    /// <summary>The most vectors of a wide tile for a number of panels.</summary>
    public static int WideVectors(int panels) => Math.Min(panels, MaxWideVectors);

    /// <summary>The tile with the most rows that fit.</summary>
    public static int MaxRows(bool isWide, int vectors) =>
        isWide ? Math.Min(MaxWideRows, WideAccumulators / vectors) : NarrowAccumulators / vectors;

    /// <summary>The rows of the tiles that cover a known number of rows: as equal as can be, none larger than the maximum.</summary>
    public static (int Rows, int FullTiles, int LastRows) Cover(int rows, int maxRows)
    {
        int tiles = (rows + maxRows - 1) / maxRows;
        int each = (rows + tiles - 1) / tiles;
        int full = rows / each;
        return (each, full, rows - (full * each));
    }
}
