namespace NetGen;

/// <summary>Samples of another dataset in any order; the indices were checked and belong to the view.</summary>
internal sealed class SubsetDataset(Dataset source, int[] indices) : DatasetView(source)
{
    public override int Count => indices.Length;

    protected override int SourceIndex(int index) => indices[index];
}
