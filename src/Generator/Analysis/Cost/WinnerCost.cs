namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Whether the gradients of a convolution in front of a max pool visit the winners only. That takes as many multiply-adds less as a window of the pool has elements, but
/// each of them reads a vector from memory, and which ones they are cannot be foreseen.
/// </summary>
internal static class WinnerCost
{
    /// <summary>Cycles that pass until a processor is back from a branch that it foresaw wrongly.</summary>
    private const double MispredictionCycles = 16;

    /// <summary>Cycles to load, and later to store, a vector of sums, most of which lie across lines of the cache or beyond the first level.</summary>
    private const double SumCycles = 2;

    /// <summary>Cycles to copy a vector of a window's row into its place.</summary>
    private const double CopyCycles = 3;

    /// <summary>Floats of weights that the first-level cache holds beside what else is read.</summary>
    private const int CachedFloats = 9 * 1024;

    /// <summary>Whether going by winners is the better choice.</summary>
    /// <param name="work">The gradients.</param>
    public static bool Pays(WinnerWork work)
    {
        if (WinnerTile.Of(work.Grid, Processor.Wide) is not { } tile || WinnerTile.Of(work.Grid, Processor.Narrow) is null)
        {
            return false;
        }

        return Candidates.Cheapest(
            new Decision($"gradients behind a pool, {work.Windows} windows of {work.Taps}, {work.Outputs} outputs, {work.Grid.Vectors} vectors", null),
            [Way.Winners, Way.Everything],
            way => way == Way.Everything ? work.DenseCycles : CyclesOver(work, tile)) == Way.Winners;
    }

    private static double CyclesOver(WinnerWork work, WinnerTile tile)
    {
        double tiles = (double)work.Grid.Vectors / tile.Vectors;
        double sums = 2 * SumCycles * tile.Vectors;
        double weights = (work.Outputs * tiles * ((work.Windows * tile.Cycles(isCached: true)) + sums)) + (CopyCycles * work.CopiedVectors);
        bool isCached = work.Outputs * tile.Vectors * Panels.Width <= CachedFloats;
        double input = tiles * ((work.Outputs * work.Windows * tile.Cycles(isCached)) + (work.Windows * work.Taps * (MispredictionCycles + sums)));
        return (work.LearnsWeights ? weights : 0) + (work.ReachesInput ? input : 0);
    }

    /// <summary>What the gradients visit.</summary>
    internal enum Way
    {
        Winners,
        Everything,
    }
}

/// <summary>The gradients of a convolution in front of a max pool, for one sample.</summary>
/// <param name="Grid">The convolution's window.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Windows">The pool's windows.</param>
/// <param name="Taps">Elements of one.</param>
/// <param name="CopiedVectors">Vectors that are written so that rows of the convolution's windows lie one behind the other.</param>
/// <param name="LearnsWeights">Whether the weights' gradient is among them.</param>
/// <param name="ReachesInput">Whether the input's is.</param>
/// <param name="DenseCycles">Cycles of the same gradients over all pixels.</param>
internal readonly record struct WinnerWork(
    WindowGrid Grid, int Outputs, int Windows, int Taps, int CopiedVectors, bool LearnsWeights, bool ReachesInput, double DenseCycles);
