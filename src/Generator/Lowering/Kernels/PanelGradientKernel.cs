using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The gradient of a product's weights: dW[k, o] = Σ over samples and rows of in[row + k]·dZ[row, o], the samples and rows
/// in their order, in the panels of the weights. An item is a tile of k with all outputs. Or, sample by sample, the sums of each
/// group of samples.
/// </summary>
/// <param name="Label">The start of method names.</param>
/// <param name="InputSample">Floats of an input sample.</param>
/// <param name="OutputSample">Floats of a sample's output gradient.</param>
/// <param name="Rows">Loops over the rows of a sample.</param>
/// <param name="Reduction">Loops over k.</param>
/// <param name="Panels">Panels of 16 outputs.</param>
/// <param name="Interleaved">Panels whose weights lie interleaved.</param>
/// <param name="GroupStride">Floats between the sums of groups of samples; 0 for the sum of the whole batch.</param>
/// <remarks>Reads input and output gradient, and fetches other values of later samples; writes the weight gradient.</remarks>
internal sealed record PanelGradientKernel(
    string Label,
    int InputSample,
    int OutputSample,
    EquatableArray<RowLoop> Rows,
    EquatableArray<Loop> Reduction,
    int Panels,
    int Interleaved = 1,
    int GroupStride = 0) : Kernel
{
    /// <summary>k in a narrow tile where each sample is a row: with two vectors of outputs they fill the 16 registers of the narrow vectors, with four the 32 of the wide ones.</summary>
    public const int SampleTileDepth = 6;

    /// <summary>Vectors of outputs in a wide tile at most.</summary>
    private const int MaxVectors = 4;

    public override string Name => $"{Label}WeightGradient";

    /// <summary>Equal gradients of other weights, of which this is the first.</summary>
    public ProductParts Parts { get; init; } = ProductParts.Single;

    /// <summary>Whether all samples of a block that are of one group pass by before the next tile: where rows are so few that loading and storing a tile's sums for each sample would show.</summary>
    public bool JoinsSamples { get; init; }

    /// <summary>Whether its rows are a part of a sample's, and others are added to the same sums: samples then pass by one at a time.</summary>
    public bool IsBand { get; init; }

    /// <summary>Whether it adds to the sums of a band before it.</summary>
    public bool Continues { get; init; }

    /// <summary>All bands go through the method of the first.</summary>
    public override Kernel Method => this with { Continues = false };

    /// <summary>Floats of a sample of each value that is fetched into the cache for the next block of samples.</summary>
    public EquatableArray<int> Ahead { get; init; } = EquatableArray<int>.Empty;

    /// <summary>Whether it goes sample by sample.</summary>
    public bool IsGrouped => GroupStride > 0;

    /// <summary>Tiles of k.</summary>
    public int Tiles => (Depth + TileDepth - 1) / TileDepth;

    public int Depth => Reduction.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    /// <summary>How the weights lie, and so their gradient.</summary>
    public WeightRows Weights => new(Depth, Interleaved);

    public int RowCount => Rows.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    /// <summary>Vectors of outputs in a wide tile.</summary>
    public int WideVectors => Math.Min(Panels, MaxVectors);

    /// <summary>The rounds of each loop over k that form a tile, where a sample has many rows.</summary>
    public int[] PixelTile => GradientTile.Wide([.. Reduction.Items.Select(loop => loop.Extent)], WideVectors);

    /// <summary>k in a tile. Where each sample is a row, one or two panels have room for twice as many, and too few sums otherwise.</summary>
    public int TileDepth => Rows.Count == 0 ? (Panels > 2 ? SampleTileDepth : 2 * SampleTileDepth) : PixelTile.Aggregate(1, (product, rounds) => product * rounds);

    public override int Items => IsGrouped ? 0 : Tiles;

    public override double Cost => 2.0 * Parts.Count * (IsGrouped ? Depth : TileDepth) * RowCount * Panels * TensorLayout.PanelWidth;
}
