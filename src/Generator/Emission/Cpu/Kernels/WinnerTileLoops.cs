using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>How a window's tiles follow one another where gradients go by the winners of a pool.</summary>
internal static class WinnerTileLoops
{
    private const int Width = TensorLayout.PanelWidth;

    /// <summary>Writes the loops over the tiles of a window.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="grid">The window.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="isDescending">Whether the last rows of taps come first.</param>
    /// <param name="body">Writes what is done for a tile: told what is added to the map's address, and to that of a window's vectors of a number of floats.</param>
    public static void Write(CodeWriter code, WindowGrid grid, WinnerTile tile, bool isDescending, Action<string, Func<int, string>> body)
    {
        int groups = grid.TapRows / tile.TapRows;
        if (groups > 1)
        {
            code.Open(isDescending ? $"for (int group = {groups - 1}; group >= 0; group--)" : $"for (int group = 0; group < {groups}; group++)");
        }

        if (grid.Panels > 1)
        {
            code.Open($"for (int panel = 0; panel < {grid.Panels}; panel++)");
        }

        string Place(int group, int panel) =>
            (groups > 1 ? $" + (group * {group})" : "") + (grid.Panels > 1 ? $" + (panel * {panel})" : "");
        body(Place(tile.TapRows * grid.RowStride, Width), floats => Place(tile.Vectors * grid.Panels * floats, floats));
        if (grid.Panels > 1)
        {
            code.Close();
        }

        if (groups > 1)
        {
            code.Close();
        }
    }

    /// <summary>The vectors of a tile: each one's distance from the tile's first in the map, and its number among the window's.</summary>
    public static IEnumerable<(int Offset, int Index)> Vectors(WindowGrid grid, WinnerTile tile) =>
        from row in Enumerable.Range(0, tile.TapRows)
        from term in Enumerable.Range(0, tile.Terms)
        select ((row * grid.RowStride) + (term * grid.TermStride), ((row * grid.Terms) + term) * grid.Panels);
}
