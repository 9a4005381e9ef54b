namespace NetGen;

/// <summary>Collects the samples of a CSV file, record by record.</summary>
internal sealed class CsvTable
{
    private readonly CsvOptions options;
    private readonly CsvSchema schema;
    private readonly CsvFields fields;
    private readonly Dictionary<int, NameCodes> categories;
    private readonly Dictionary<string, int>? fixedClasses;
    private readonly NameCodes classes = new();
    private readonly List<float> inputs = [];
    private readonly List<int> labels = [];
    private readonly List<float> targets = [];

    internal CsvTable(CsvOptions options, CsvSchema schema, CsvFields fields)
    {
        this.options = options;
        this.schema = schema;
        this.fields = fields;
        categories = schema.Categories.ToDictionary(column => column, _ => new NameCodes());
        fixedClasses = options.ClassNames?.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>Adds the current record as a sample.</summary>
    internal void Add()
    {
        fields.RequireCount();
        foreach (int column in schema.Inputs)
        {
            inputs.Add(categories.TryGetValue(column, out NameCodes? codes) ? codes.Add(fields.Name(column)) : fields.Number(column));
        }

        foreach (int column in schema.Targets)
        {
            targets.Add(fields.Number(column));
        }

        if (schema.Label is int label)
        {
            labels.Add(ReadLabel(label));
        }
    }

    /// <summary>The dataset of all records added, at least one.</summary>
    internal CsvDataset ToDataset()
    {
        float[] values = [.. inputs];
        int width = schema.Inputs.Length;
        var columns = new InputColumn[width];
        for (int i = 0; i < width; i++)
        {
            bool category = categories.TryGetValue(schema.Inputs[i], out NameCodes? codes);
            string[] names = category ? Renumber(codes!, values, i, width) : [];
            columns[i] = new InputColumn(schema.Names[schema.Inputs[i]], category ? InputColumnKind.Category : InputColumnKind.Numeric, names);
        }

        if (schema.Label is null)
        {
            return new CsvDataset(FromArrays(values, width), [], columns);
        }

        (string[] classNames, int[] classIndices, int classCount) = Classes();
        return new CsvDataset(Dataset.FromArrays(values, width, classIndices, classCount), classNames, columns);
    }

    private Dataset FromArrays(float[] values, int width) => Dataset.FromArrays(values, width, [.. targets], schema.Targets.Length);

    private int ReadLabel(int column)
    {
        if (options.LabelsAreIndices)
        {
            return fields.ClassIndex(column, (options.ClassCount ?? int.MaxValue) - 1);
        }

        string name = fields.Name(column);
        if (fixedClasses is null)
        {
            return classes.Add(name);
        }

        return fixedClasses.TryGetValue(name, out int index) ? index : throw fields.Unexpected(column, $"one of the classes {string.Join(", ", options.ClassNames!)}");
    }

    private (string[] Names, int[] Labels, int Count) Classes()
    {
        if (options.LabelsAreIndices)
        {
            return ([], [.. labels], options.ClassCount ?? labels.Max() + 1);
        }

        if (options.ClassNames is { } given)
        {
            return ([.. given], [.. labels], given.Count);
        }

        (string[] names, int[] places) = classes.Sort();
        return (names, [.. labels.Select(code => places[code])], names.Length);
    }

    private static string[] Renumber(NameCodes codes, float[] values, int column, int width)
    {
        (string[] names, int[] places) = codes.Sort();
        for (int i = column; i < values.Length; i += width)
        {
            values[i] = places[(int)values[i]];
        }

        return names;
    }
}
