namespace NetGen;

/// <summary>A dataset whose columns of categories are expanded to indicators as they are copied.</summary>
/// <param name="source">The dataset with codes.</param>
/// <param name="outputColumns">The columns after the expansion.</param>
/// <param name="columns">The source's columns, with the categories fitted on.</param>
/// <param name="slots">For each of the source's columns and codes, the indicator that becomes 1.</param>
internal sealed class OneHotDataset(Dataset source, IReadOnlyList<InputColumn> outputColumns, InputColumn[] columns, int[][] slots) : DatasetView(source)
{
    public override int Count => Source.Count;

    public override int InputSize => outputColumns.Count;

    public override IReadOnlyList<InputColumn> InputColumns => outputColumns;

    protected override int SourceIndex(int index) => index;

    protected internal override void ReadInput(int index, Span<float> destination)
    {
        // A column never shrinks, so from the last column to the first the expansion needs no second buffer.
        Source.ReadInput(index, destination[..columns.Length]);
        int end = outputColumns.Count;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            float value = destination[i];
            if (columns[i].Kind != InputColumnKind.Category)
            {
                destination[--end] = value;
                continue;
            }

            end -= columns[i].Categories.Count;
            destination.Slice(end, columns[i].Categories.Count).Clear();
            destination[end + slots[i][(int)value]] = 1;
        }
    }
}
