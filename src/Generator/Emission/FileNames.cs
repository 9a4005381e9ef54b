using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>
/// The names of generated files: a class's full name. The compiler takes names that differ only in case for one and the same,
/// so classes of such names get a hash of theirs besides.
/// </summary>
internal static class FileNames
{
    private const string Extension = ".g.cs";

    /// <summary>A class's full name.</summary>
    public static string Of(TypeIdentity type)
    {
        IEnumerable<string> containing = type.ContainingTypes.Select(header => header.Substring(header.LastIndexOf(' ') + 1));
        string[] parts = [.. new[] { type.Namespace }.Where(part => part.Length > 0).Concat(containing).Append(type.Name)];
        return string.Join(".", parts).Replace("@", "") + Extension;
    }

    /// <summary>A class's full name, and a hash if the name is among those that several classes have.</summary>
    public static string Of(TypeIdentity type, EquatableArray<string> shared)
    {
        string name = Of(type);
        return shared.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? name.Substring(0, name.Length - Extension.Length) + "-" + Hash(type) + Extension
            : name;
    }

    /// <summary>The names that several of some classes have, if case is left aside; mostly none.</summary>
    public static EquatableArray<string> Shared(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key.ToUpperInvariant())
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>FNV-1a (Fowler, Noll, Vo), 32 bits: the same in every process, as string.GetHashCode is not.</summary>
    private static string Hash(TypeIdentity type)
    {
        uint hash = 2166136261;
        foreach (char character in string.Join("/", [type.Namespace, .. type.ContainingTypes, type.Name]))
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
