using Microsoft.CodeAnalysis;

namespace NetGen.Benchmarks;

/// <summary>What a user's project is compiled against: the framework, and NetGen's runtime.</summary>
internal static class UserReferences
{
    /// <summary>The assemblies.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = Find();

    private static MetadataReference[] Find()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => string.Equals(Path.GetDirectoryName(path), framework, StringComparison.Ordinal))
                .Append(typeof(NetworkAttribute).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
