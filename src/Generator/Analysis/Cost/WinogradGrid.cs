namespace NetGen.Generator.Analysis.Cost;

/// <summary>Tiles of 2 × 2 outputs of a convolution, and how their transformed inputs and their sums lie: tile by tile, all of a tile side by side, each with the lanes of a pixel.</summary>
/// <param name="Stride">The convolution's stride, along both axes.</param>
/// <param name="Channels">Channels that are read.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="TileRows">Rows of tiles.</param>
/// <param name="TileColumns">Tiles of a row.</param>
internal sealed record WinogradGrid(int Stride, int Channels, int Outputs, int TileRows, int TileColumns)
{
    /// <summary>Floats after which tiles would meet in few sets of the first-level cache, since they lie half a page or a whole one apart.</summary>
    private const int FewSets = 512;

    public WinogradTile Tile => WinogradTile.Of(Stride)!;

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

    private static int Spread(int floats) => floats % FewSets == 0 ? floats + Panels.Width : floats;
}
