namespace NetGen;

/// <summary>Samples of another dataset, by reference: what kind they are is the source's affair, which ones is the view's.</summary>
internal abstract class DatasetView(Dataset source) : Dataset
{
    protected Dataset Source { get; } = source;

    public override int InputSize => Source.InputSize;

    public override int TargetSize => Source.TargetSize;

    public override int ClassCount => Source.ClassCount;

    public override IReadOnlyList<string> ClassNames => Source.ClassNames;

    public override IReadOnlyList<InputColumn> InputColumns => Source.InputColumns;

    /// <summary>The index in the source of the view's sample.</summary>
    protected abstract int SourceIndex(int index);

    protected internal override void ReadInput(int index, Span<float> destination) => Source.ReadInput(SourceIndex(index), destination);

    protected internal override int ReadLabel(int index) => Source.ReadLabel(SourceIndex(index));

    protected internal override void ReadTarget(int index, Span<float> destination) => Source.ReadTarget(SourceIndex(index), destination);
}
