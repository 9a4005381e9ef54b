namespace NetGen.Generator.Analysis.Cost;

/// <summary>Tiles of 2 × 2 outputs of a convolution, and how their transformed inputs and their sums lie: tile by tile, all of a tile side by side, each with the lanes of a pixel.</summary>
/// <param name="Stride">The convolution's stride, along both axes.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="TileRows">Rows of tiles.</param>
/// <param name="TileColumns">Tiles of a row.</param>
internal sealed record WinogradGrid(int Stride, int Channels, int Outputs, int TileRows, int TileColumns)
{
    public WinogradTile Tile => WinogradTile.Of(Stride);

    public int Tiles => TileRows * TileColumns;

    /// <summary>Floats of a pixel of the input.</summary>
    public int ChannelLanes => Panels.Padded(Channels);

    /// <summary>Floats of a pixel of the output.</summary>
    public int OutputLanes => Panels.Padded(Outputs);

    /// <summary>Floats of the transformed inputs of a tile.</summary>
    public int InputTile => Spread(Tile.Products * ChannelLanes);

    /// <summary>Floats of the sums of a tile.</summary>
    public int OutputTile => Spread(Tile.Sums * OutputLanes);

    /// <summary>Floats of all tiles' transformed inputs.</summary>
    public int InputSize => Tiles * InputTile;

    /// <summary>Floats of all tiles' sums.</summary>
    public int OutputSize => Tiles * OutputTile;

    /// <summary>Floats of the transformed weights.</summary>
    public int WeightSize => Tile.Products * Channels * OutputLanes;

    /// <summary>All tiles of a map of outputs.</summary>
    /// <param name="height">Rows of outputs.</param>
    /// <param name="width">Outputs of a row.</param>
    public WinogradGrid Over(int height, int width) => this with { TileRows = TilesOver(height), TileColumns = TilesOver(width) };

    /// <summary>Rows of the input, with its border, that all tiles read.</summary>
    public int RowsRead => PixelsRead(TileRows);

    /// <summary>Columns of the input, with its border, that all tiles read.</summary>
    public int ColumnsRead => PixelsRead(TileColumns);

    private static int TilesOver(int outputs) => (outputs + 1) / MinimalFilter.Outputs;

    private int PixelsRead(int tiles) => ((tiles - 1) * Tile.Filter.Step) + Tile.Filter.Window;

    /// <summary>Tiles that would meet in few sets of the first-level cache lie a cache line further apart.</summary>
    private static int Spread(int floats) => CacheSets.Meet(floats) ? floats + Panels.Width : floats;
}
