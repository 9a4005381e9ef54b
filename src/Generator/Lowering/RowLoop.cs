using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A loop over the rows of a product: what is read and what is written move together.</summary>
/// <param name="Extent">Rounds.</param>
/// <param name="InputStride">Floats between rounds in what is read.</param>
/// <param name="OutputStride">Floats between rounds in what is written.</param>
internal readonly record struct RowLoop(int Extent, int InputStride, int OutputStride)
{
    /// <summary>Rows and columns of a map, as one loop where both sides run on from row to row.</summary>
    public static EquatableArray<RowLoop> Join(RowLoop rows, RowLoop columns) =>
        rows.Extent == 1 ? EquatableArray.Of(columns)
        : columns.Extent == 1 ? EquatableArray.Of(rows)
        : rows.InputStride == columns.Extent * columns.InputStride && rows.OutputStride == columns.Extent * columns.OutputStride
            ? EquatableArray.Of(new RowLoop(rows.Extent * columns.Extent, columns.InputStride, columns.OutputStride))
            : EquatableArray.Of(rows, columns);
}
