namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// A register tile of a convolution's gradients that go by the winners of a pool: the vectors of some rows of a window, held as sums or added to the input's gradient,
/// for one panel of channels.
/// </summary>
/// <param name="TapRows">Rows of taps, which divide those of the window.</param>
/// <param name="Terms">Vectors of a row.</param>
internal readonly record struct WinnerTile(int TapRows, int Terms)
{
    /// <summary>Registers for what is multiplied, and for moving sums along a line of pixels.</summary>
    private const int OtherRegisters = 4;

    /// <summary>Floats of a map that stay in the first-level cache beside what else is read.</summary>
    private const int CachedFloats = 6 * 1024;

    /// <summary>Windows at least for which a tile of sums is loaded and stored once.</summary>
    private const int FewestWindows = 24;

    public int Vectors => TapRows * Terms;

    /// <summary>The largest tile that fits in the registers; none where a row of a window does not.</summary>
    public static WinnerTile? Of(WindowGrid grid, Processor processor) => Candidates.Divisors(grid.TapRows)
        .Where(rows => rows * grid.Terms + OtherRegisters <= processor.Registers)
        .Select(rows => (WinnerTile?)new WinnerTile(rows, grid.Terms))
        .LastOrDefault();

    /// <summary>Rows of windows that pass while a part of the map stays in cache.</summary>
    /// <param name="rows">Rows of windows.</param>
    /// <param name="width">Windows of a row.</param>
    /// <param name="rowFloats">Floats of the map that a tile reads for a row of windows.</param>
    public static int Band(int rows, int width, int rowFloats) =>
        Math.Min(rows, Math.Max((FewestWindows + width - 1) / width, CachedFloats / Math.Max(1, rowFloats)));

    /// <summary>Cycles in which a winner's multiply-adds are done, each with a vector from memory, which the first-level cache holds or not.</summary>
    /// <param name="isCached">Whether it does.</param>
    public double Cycles(bool isCached)
    {
        double loads = (double)(Vectors + 2) / Processor.Loads;
        double instructions = (double)(Vectors + 2 + Processor.LoopOverhead) / Processor.Instructions;
        return Math.Max(Math.Max(isCached ? loads : 2 * loads, instructions), Processor.MultiplyAddLatency * Processor.LatencyMargin);
    }
}
