namespace NetGen;

/// <summary>Numbers names in the order in which they come, and renumbers them in ordinal order when all of them are known.</summary>
internal sealed class NameCodes
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    /// <summary>The name's number so far: that of its first occurrence.</summary>
    internal int Add(string name)
    {
        if (!codes.TryGetValue(name, out int code))
        {
            code = codes.Count;
            codes.Add(name, code);
        }

        return code;
    }

    /// <summary>The names in ordinal order, and for each number of <see cref="Add"/> the place in that order.</summary>
    internal (string[] Names, int[] Places) Sort()
    {
        string[] names = [.. codes.Keys.Order(StringComparer.Ordinal)];
        var places = new int[names.Length];
        for (int place = 0; place < names.Length; place++)
        {
            places[codes[names[place]]] = place;
        }

        return (names, places);
    }
}
