namespace NetGen;

/// <summary>
/// Replaces every column of categories by one indicator a category: 1 where the sample is of it, else 0. The categories are those that occur in
/// the training part; a category that occurs only later is an error, since no weight was trained for it.
/// </summary>
public sealed class OneHotEncoder
{
    private readonly InputColumn[] columns;

    private OneHotEncoder(InputColumn[] columns)
    {
        this.columns = columns;
        OutputColumns = [.. columns.SelectMany(Expand)];
    }

    /// <summary>The columns after the transform: numeric ones as they were, each column of categories as its indicators, at its place.</summary>
    public IReadOnlyList<InputColumn> OutputColumns { get; }

    /// <summary>Takes the categories that occur in <paramref name="training"/>, in ordinal order.</summary>
    /// <param name="training">The training part, with at least one column of kind <see cref="InputColumnKind.Category"/>.</param>
    /// <exception cref="ArgumentException">It has no such column.</exception>
    public static OneHotEncoder Fit(Dataset training)
    {
        ArgumentNullException.ThrowIfNull(training);
        InputColumn[] columns = [.. training.InputColumns];
        if (!columns.Any(column => column.Kind == InputColumnKind.Category))
        {
            throw new ArgumentException("Expected a dataset with at least one column of categories; this one has none.", nameof(training));
        }

        var occurs = columns.Select(column => new bool[column.Categories.Count]).ToArray();
        var sample = new float[training.InputSize];
        for (int index = 0; index < training.Count; index++)
        {
            training.ReadInput(index, sample);
            for (int i = 0; i < columns.Length; i++)
            {
                if (columns[i].Kind == InputColumnKind.Category)
                {
                    occurs[i][(int)sample[i]] = true;
                }
            }
        }

        for (int i = 0; i < columns.Length; i++)
        {
            string[] fitted = [.. columns[i].Categories.Where((_, code) => occurs[i][code]).Order(StringComparer.Ordinal)];
            columns[i] = columns[i] with { Categories = fitted };
        }

        return new OneHotEncoder(columns);
    }

    /// <summary>A view of <paramref name="dataset"/> whose columns of categories are encoded as they are copied.</summary>
    /// <param name="dataset">A dataset with the columns fitted on, in that order; categories are matched by name, so it may come from another file.</param>
    /// <exception cref="ArgumentException">Its columns are others.</exception>
    /// <exception cref="InvalidDataException">A sample has a category that did not occur in the training part; the message names both.</exception>
    public Dataset Transform(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        IReadOnlyList<InputColumn> found = dataset.InputColumns;
        if (!columns.Select(Describe).SequenceEqual(found.Select(Describe)))
        {
            throw new ArgumentException($"Expected the columns {string.Join(", ", columns.Select(Describe))}; found {(found.Count == 0 ? "unnamed ones" : string.Join(", ", found.Select(Describe)))}.", nameof(dataset));
        }

        var slots = new int[columns.Length][];
        for (int i = 0; i < columns.Length; i++)
        {
            string[] fitted = [.. columns[i].Categories];
            slots[i] = [.. found[i].Categories.Select(category => Array.IndexOf(fitted, category))];
        }

        RequireKnownCategories(dataset, slots);
        return new OneHotDataset(dataset, OutputColumns, columns, slots);
    }

    private void RequireKnownCategories(Dataset dataset, int[][] slots)
    {
        if (slots.All(codes => !codes.Contains(-1)))
        {
            return;
        }

        var sample = new float[dataset.InputSize];
        for (int index = 0; index < dataset.Count; index++)
        {
            dataset.ReadInput(index, sample);
            for (int i = 0; i < slots.Length; i++)
            {
                if (columns[i].Kind == InputColumnKind.Category && slots[i][(int)sample[i]] < 0)
                {
                    string unknown = dataset.InputColumns[i].Categories[(int)sample[i]];
                    throw new InvalidDataException($"Column '{columns[i].Name}', sample {index}: expected a category that occurs in the training part ({string.Join(", ", columns[i].Categories)}); found '{unknown}'.");
                }
            }
        }
    }

    private static IEnumerable<InputColumn> Expand(InputColumn column) => column.Kind == InputColumnKind.Category
        ? column.Categories.Select(category => new InputColumn($"{column.Name}={category}", InputColumnKind.Indicator, []))
        : [column];

    private static string Describe(InputColumn column) =>
        column.Kind == InputColumnKind.Numeric ? column.Name : $"{column.Name} ({(column.Kind == InputColumnKind.Category ? "categories" : "indicator")})";
}
