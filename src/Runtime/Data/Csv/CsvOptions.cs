namespace NetGen;

/// <summary>How a CSV file is read: which column is what. Every column that is not named here is a numeric input.</summary>
public sealed class CsvOptions
{
    /// <summary>The separator between fields.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether the first record names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The column with the classes; either this or <see cref="TargetColumns"/> is given.</summary>
    public CsvColumn? LabelColumn { get; init; }

    /// <summary>
    /// Whether the label column holds class indices, from 0 on. Otherwise, the default, it holds names; their classes are numbered in ordinal order of the
    /// names, or in the order of <see cref="ClassNames"/>.
    /// </summary>
    public bool LabelsAreIndices { get; init; }

    /// <summary>
    /// The classes' names by index, where they are known; a label that is not among them is an error. Give a test file the training file's
    /// <see cref="Dataset.ClassNames"/>, so that both number the classes alike. Not with <see cref="LabelsAreIndices"/>.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>The number of classes with <see cref="LabelsAreIndices"/>; by default one more than the largest label.</summary>
    public int? ClassCount { get; init; }

    /// <summary>The columns with float targets, for regression, in the order wanted.</summary>
    public IReadOnlyList<CsvColumn> TargetColumns { get; init; } = [];

    /// <summary>Input columns with categories' names. Each is read as a code; <see cref="OneHotEncoder"/> turns it into indicators that a network can use.</summary>
    public IReadOnlyList<CsvColumn> CategoryColumns { get; init; } = [];

    /// <summary>Columns that are not read, such as row numbers.</summary>
    public IReadOnlyList<CsvColumn> IgnoredColumns { get; init; } = [];

    /// <summary>Refuses options that contradict each other.</summary>
    internal void Validate()
    {
        if (Separator is '"' or '\r' or '\n')
        {
            throw new ArgumentException($"Expected a separator that is neither a quotation mark nor a line end, got U+{(int)Separator:X4}.", nameof(Separator));
        }

        if (LabelColumn is null == (TargetColumns.Count == 0))
        {
            throw new ArgumentException($"Expected either {nameof(LabelColumn)} or {nameof(TargetColumns)}, got {(LabelColumn is null ? "neither" : "both")}.", nameof(LabelColumn));
        }

        if (ClassNames is not null && (LabelColumn is null || LabelsAreIndices))
        {
            throw new ArgumentException($"Expected {nameof(ClassNames)} only with a label column of names.", nameof(ClassNames));
        }

        if (ClassNames is not null && (ClassNames.Count == 0 || ClassNames.Distinct(StringComparer.Ordinal).Count() != ClassNames.Count))
        {
            throw new ArgumentException($"Expected at least one class name and each once, got {string.Join(", ", ClassNames)}.", nameof(ClassNames));
        }

        if (ClassCount is not null && !LabelsAreIndices)
        {
            throw new ArgumentException($"Expected {nameof(ClassCount)} only with {nameof(LabelsAreIndices)}.", nameof(ClassCount));
        }

        if (ClassCount is int count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(ClassCount));
        }
    }
}
