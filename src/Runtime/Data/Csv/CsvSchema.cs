using System.Globalization;

namespace NetGen;

/// <summary>The role of each column of one CSV file.</summary>
internal sealed class CsvSchema
{
    private CsvSchema(string[] names, int? label, int[] targets, int[] inputs, HashSet<int> categories)
    {
        Names = names;
        Label = label;
        Targets = targets;
        Inputs = inputs;
        Categories = categories;
    }

    /// <summary>Each column's name; without a header its number, from 1, as messages count.</summary>
    internal string[] Names { get; }

    /// <summary>The column of class labels, if there is one.</summary>
    internal int? Label { get; }

    /// <summary>The columns of float targets, in the order asked for.</summary>
    internal int[] Targets { get; }

    /// <summary>The input columns, in the file's order.</summary>
    internal int[] Inputs { get; }

    /// <summary>Those of the input columns that hold categories.</summary>
    internal HashSet<int> Categories { get; }

    /// <summary>Finds the columns that the options speak of in the first record.</summary>
    internal static CsvSchema Resolve(string path, CsvOptions options, CsvRecordReader first)
    {
        int count = first.Fields.Count;
        string[]? header = options.HasHeader ? [.. first.Fields] : null;
        var roles = new Dictionary<int, string>();
        int Claim(CsvColumn column, string role)
        {
            int position = column.Resolve(path, first.Line, count, header);
            return roles.TryAdd(position, role)
                ? position
                : throw new ArgumentException($"Expected one role for each column; column {column} is both {roles[position]} and {role}.", nameof(options));
        }

        int? label = options.LabelColumn is { } labelColumn ? Claim(labelColumn, "the label") : null;
        int[] targets = [.. options.TargetColumns.Select(column => Claim(column, "a target"))];
        int[] categories = [.. options.CategoryColumns.Select(column => Claim(column, "a category"))];
        foreach (CsvColumn column in options.IgnoredColumns)
        {
            Claim(column, "ignored");
        }

        int[] inputs = [.. Enumerable.Range(0, count).Where(i => !roles.TryGetValue(i, out string? role) || role == "a category")];
        if (inputs.Length == 0)
        {
            throw DamagedFile.AtLine(path, first.Line, $"at least one input column beside labels, targets and ignored ones", $"{count} columns");
        }

        string[] names = header ?? [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return new CsvSchema(names, label, targets, inputs, [.. categories]);
    }
}
