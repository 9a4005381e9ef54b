namespace NetGen.Generator.Emission.Cpu;

/// <summary>What kernels that keep sums in registers share, beside the tiles that <see cref="Analysis.Cost"/> chooses.</summary>
internal static class RegisterTile
{
    /// <summary>Lanes of a wide vector: a whole panel.</summary>
    public const int WideLanes = 16;

    /// <summary>Vectors of outputs in a narrow tile. Two never straddle panels: a panel has two or four of them.</summary>
    public const int NarrowVectors = 2;

    /// <summary>The rows of the tiles that cover a known number of rows: as equal as can be, none larger than the maximum.</summary>
    public static (int Rows, int FullTiles, int LastRows) Cover(int rows, int maxRows)
    {
        int tiles = (rows + maxRows - 1) / maxRows;
        int each = (rows + tiles - 1) / tiles;
        int full = rows / each;
        return (each, full, rows - (full * each));
    }
}
