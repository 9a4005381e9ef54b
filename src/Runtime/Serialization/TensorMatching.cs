namespace NetGen.Serialization;

/// <summary>A tensor that a reader needs: its name, its shape and its type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shape">The dimensions, outermost first; empty for a scalar.</param>
/// <param name="DataType">The type; F32 admits F64, F16 and BF16 too, which <see cref="SafetensorsFile.ReadSingle"/> converts.</param>
public sealed record ExpectedTensor(string Name, IReadOnlyList<int> Shape, SafetensorsDataType DataType = SafetensorsDataType.F32);

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
        // Loops, not queries: loading is part of a program's start, and each query is code that is compiled there.
        var names = new HashSet<string>(expected.Count, StringComparer.Ordinal);
        var missing = new List<string>();
        var extra = new List<string>();
        var shapes = new List<string>();
        var types = new List<string>();
        foreach (ExpectedTensor tensor in expected)
        {
            names.Add(tensor.Name);
            if (file.Contains(tensor.Name))
            {
                Compare(tensor, file.Find(tensor.Name), shapes, types);
            }
            else
            {
                missing.Add($"{tensor.Name} {SafetensorsEntry.Describe(tensor.Shape)}");
            }
        }

        foreach (SafetensorsEntry entry in file.Tensors)
        {
            if (!names.Contains(entry.Name) && !entry.Name.EndsWith(BatchCounter, StringComparison.Ordinal) && !mayHave(entry.Name))
            {
                extra.Add($"{entry.Name} {SafetensorsEntry.Describe(entry.Shape)}");
            }
        }

        if (missing.Count + extra.Count + shapes.Count + types.Count > 0)
        {
            throw new InvalidDataException($"{file.Name} does not hold the expected tensors; nothing was loaded."
                + List("missing", missing) + List("extra", extra) + List("of another shape", shapes) + List("of another type", types));
        }
    }

    private static void Compare(ExpectedTensor expected, SafetensorsEntry found, List<string> shapes, List<string> types)
    {
        bool isSameShape = expected.Shape.Count == found.Shape.Count;
        for (int axis = 0; isSameShape && axis < expected.Shape.Count; axis++)
        {
            isSameShape = expected.Shape[axis] == found.Shape[axis];
        }

        if (!isSameShape)
        {
            shapes.Add($"{expected.Name}: expected {SafetensorsEntry.Describe(expected.Shape)}, found {SafetensorsEntry.Describe(found.Shape)}");
        }

        bool isConverted = expected.DataType == SafetensorsDataType.F32 && found.DataType.IsReadAsSingle();
        if (found.DataType != expected.DataType && !isConverted)
        {
            types.Add($"{expected.Name}: expected {expected.DataType.NameOf()}, found {found.DataType.NameOf()}");
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
