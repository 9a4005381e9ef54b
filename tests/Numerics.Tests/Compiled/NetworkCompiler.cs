extern alias runtime;

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NetGen.Generator;

namespace NetGen.Numerics.Tests.Compiled;

/// <summary>Runs the generator on declarations and compiles what it wrote, in memory and at the highest warning level.</summary>
internal static class NetworkCompiler
{
    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    /// <summary>Compiles declarations; fails on the first diagnostic that is a warning or worse.</summary>
    /// <param name="source">C# source with one or more network declarations.</param>
    /// <param name="nullable">The project's nullable setting.</param>
    public static CompiledNetworks Compile(string source, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        (CSharpCompilation compilation, ImmutableArray<GeneratedFile> files) = Generate(source, nullable);
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        string[] complaints = [.. result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Take(10)
            .Select(diagnostic => Describe(diagnostic))];
        Assert.True(result.Success && complaints.Length == 0, string.Join("\n", complaints) + "\n\n" + source);
        return new CompiledNetworks(Assembly.Load(image.ToArray()), image.ToArray(), compilation, files);
    }

    /// <summary>Runs the generator alone.</summary>
    public static ImmutableArray<GeneratedFile> Generate(string source) => Generate(source, NullableContextOptions.Enable).Files;

    /// <summary>The declarations alone, before the generator.</summary>
    public static CSharpCompilation Parse(string source, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            warningLevel: 9999,
            nullableContextOptions: nullable,
            deterministic: true);
        return CSharpCompilation.Create(
            "Networks", [CSharpSyntaxTree.ParseText(source, ParseOptions, "Declarations.cs")], References, options);
    }

    private static (CSharpCompilation Compilation, ImmutableArray<GeneratedFile> Files) Generate(string source, NullableContextOptions nullable)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        GeneratorDriverRunResult result = driver
            .RunGeneratorsAndUpdateCompilation(Parse(source, nullable), out Compilation generated, out ImmutableArray<Diagnostic> diagnostics)
            .GetRunResult();
        Assert.Empty(diagnostics);
        Assert.Null(result.Results[0].Exception);
        return (
            (CSharpCompilation)generated,
            [.. result.Results[0].GeneratedSources.Select(file => new GeneratedFile(file.HintName, file.SourceText.ToString()))]);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {diagnostic.Id} {diagnostic.GetMessage()}: {line}";
    }

    /// <summary>The framework's assemblies and the runtime, and nothing else of the test's own.</summary>
    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(runtime::NetGen.NetworkAttribute).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

/// <summary>A file that the generator wrote.</summary>
internal sealed record GeneratedFile(string Name, string Text);
