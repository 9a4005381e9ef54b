namespace NetGen.Serialization;

/// <summary>A tensor that a reader needs: its name, its shape and its type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shape">The dimensions, outermost first; empty for a scalar.</param>
/// <param name="DataType">The type; F32 admits F64, F16 and BF16 too, which <see cref="SafetensorsFile.ReadSingle"/> converts.</param>
public readonly record struct ExpectedTensor(string Name, IReadOnlyList<int> Shape, SafetensorsDataType DataType = SafetensorsDataType.F32);

/// <summary>Holds a weights file against the tensors a network has: all of them match, or none is loaded.</summary>
public static class TensorMatching
{
    /// <summary>PyTorch's batch normalisation counts its batches under this name; the count changes no value with a momentum given.</summary>
    private const string BatchCounter = ".num_batches_tracked";

    private const int LongestList = 50;

    /// <summary>Requires that the file has every expected tensor in its shape and type, and no other; extra <c>….num_batches_tracked</c> are let pass.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expected">What it should hold.</param>
    /// <exception cref="InvalidDataException">Something differs; the message lists what is missing, what is extra, and what has another shape or type, with both.</exception>
    public static void Verify(SafetensorsFile file, IReadOnlyList<ExpectedTensor> expected) => Verify(file, expected, _ => false);

    /// <summary>The same, with other tensors that may be there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expected">What it should hold.</param>
    /// <param name="mayHave">Whether a tensor of this name may be there without being expected.</param>
    /// <exception cref="InvalidDataException">Something differs.</exception>
    internal static void Verify(SafetensorsFile file, IReadOnlyList<ExpectedTensor> expected, Func<string, bool> mayHave)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(expected);
        var names = expected.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [.. expected.Where(tensor => !file.Contains(tensor.Name)).Select(tensor => $"{tensor.Name} {SafetensorsEntry.Describe(tensor.Shape)}")];
        List<string> extra = [.. file.Tensors.Where(entry => !names.Contains(entry.Name) && !entry.Name.EndsWith(BatchCounter, StringComparison.Ordinal) && !mayHave(entry.Name))
            .Select(entry => $"{entry.Name} {SafetensorsEntry.Describe(entry.Shape)}")];
        var shapes = new List<string>();
        var types = new List<string>();
        foreach (ExpectedTensor tensor in expected.Where(tensor => file.Contains(tensor.Name)))
        {
            SafetensorsEntry entry = file.Find(tensor.Name);
            if (!entry.Shape.SequenceEqual(tensor.Shape))
            {
                shapes.Add($"{tensor.Name}: expected {SafetensorsEntry.Describe(tensor.Shape)}, found {SafetensorsEntry.Describe(entry.Shape)}");
            }

            bool converted = tensor.DataType == SafetensorsDataType.F32 && entry.DataType.IsReadAsSingle();
            if (entry.DataType != tensor.DataType && !converted)
            {
                types.Add($"{tensor.Name}: expected {tensor.DataType.NameOf()}, found {entry.DataType.NameOf()}");
            }
        }

        if (missing.Count + extra.Count + shapes.Count + types.Count > 0)
        {
            throw new InvalidDataException($"{file.Name} does not hold the expected tensors; nothing was loaded."
                + List("missing", missing) + List("extra", extra) + List("of another shape", shapes) + List("of another type", types));
        }
    }

    private static string List(string title, List<string> items)
    {
        if (items.Count == 0)
        {
            return "";
        }

        string more = items.Count > LongestList ? $"\n  and {items.Count - LongestList} more" : "";
        return $"\n{title}:\n  {string.Join("\n  ", items.Take(LongestList))}{more}";
    }
}
