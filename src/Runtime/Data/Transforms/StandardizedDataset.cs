namespace NetGen;

/// <summary>A dataset whose inputs pass through a <see cref="Standardizer"/> as they are copied.</summary>
internal sealed class StandardizedDataset(Dataset source, Standardizer standardizer) : DatasetView(source)
{
    public override int Count => Source.Count;

    protected override int SourceIndex(int index) => index;

    protected internal override void ReadInput(int index, Span<float> destination)
    {
        Source.ReadInput(index, destination);
        standardizer.Transform(destination);
    }
}
