namespace NetGen;

/// <summary>Consecutive samples of another dataset.</summary>
internal sealed class RangeDataset(Dataset source, int start, int count) : DatasetView(source)
{
    public override int Count => count;

    protected override int SourceIndex(int index) => start + index;
}
