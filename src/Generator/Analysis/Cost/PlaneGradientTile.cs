using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// The weights whose gradients a convolution by pixels adds up at once: filters by a block of the loops over k. Vectors of all widths have the same tile, so that each weight
/// has sixteen sums whatever the width.
/// </summary>
/// <param name="Filters">Filters.</param>
/// <param name="Taps">The rounds of each loop over k.</param>
internal sealed record PlaneGradientTile(int Filters, EquatableArray<int> Taps)
{
    /// <summary>The k of the tile.</summary>
    public int TapCount => GradientTile.Rounds(Taps.Items);

    /// <summary>The tile for a number of filters and loops over k, outermost first.</summary>
    public static PlaneGradientTile Of(int filters, IReadOnlyList<int> extents) => Candidates.Cheapest(
        new Decision($"weight gradient by pixels, {filters} filters, {GradientTile.Rounds(extents)} weights each", null),
        from count in Candidates.Divisors(filters)
        let budget = (Processor.Narrow.Registers - 1 - count) / count
        where budget > 0
        select new PlaneGradientTile(count, EquatableArray.Of(GradientTile.Largest(extents, budget))),
        tile => new TileShape(tile.TapCount, tile.Filters, 1).Cycles / (tile.TapCount * tile.Filters));
}
