extern alias Runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Compilations;

/// <summary>A user's project: sources compiled against the framework and NetGen.Runtime.</summary>
internal static class TestCompilation
{
    private const string Usings = "global using System; global using NetGen;";

    /// <summary>The framework's assemblies and NetGen.Runtime, not what the tests themselves need.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. FrameworkPaths().Append(typeof(Runtime::NetGen.NetworkAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static CSharpCompilation Of(params string[] sources) => Of(LanguageVersion.Default, sources);

    public static CSharpCompilation Of(LanguageVersion version, params string[] sources)
    {
        var options = new CSharpParseOptions(version);
        // Without global usings before C# 10, the usings have to be the sources' own.
        IEnumerable<string> all = version is LanguageVersion.Default or >= LanguageVersion.CSharp10 ? sources.Append(Usings) : sources;
        return CSharpCompilation.Create(
            "UserProject", all.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"Source{index}.cs")), References, Options);
    }

    /// <summary>The symbol of a class by its full name.</summary>
    public static INamedTypeSymbol Type(string name, params string[] sources) =>
        Of(sources).GetTypeByMetadataName(name) ?? throw new ArgumentException($"There is no type {name} in the source.", nameof(name));

    private static IEnumerable<string> FrameworkPaths()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => string.Equals(Path.GetDirectoryName(path), framework, StringComparison.Ordinal));
    }
}
