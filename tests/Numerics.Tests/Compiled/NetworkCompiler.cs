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
    public static CompiledNetworks Compile(string source) => Compile([source], NullableContextOptions.Enable);

    /// <summary>Compiles declarations; fails on the first diagnostic that is a warning or worse.</summary>
    /// <param name="sources">The files of a project.</param>
    /// <param name="nullable">The project's nullable setting.</param>
    public static CompiledNetworks Compile(IReadOnlyList<string> sources, NullableContextOptions nullable)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        GeneratorDriverRunResult result = driver
            .RunGeneratorsAndUpdateCompilation(Parse(sources, nullable), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics)
            .GetRunResult();
        Assert.Empty(diagnostics);
        Assert.Null(result.Results[0].Exception);
        byte[] image = Emit(compilation, sources);
        return new CompiledNetworks(
            Assembly.Load(image),
            image,
            (CSharpCompilation)compilation,
            [.. result.Results[0].GeneratedSources.Select(file => new GeneratedFile(file.HintName, file.SourceText.ToString()))]);
    }

    /// <summary>The declarations alone, before the generator.</summary>
    public static CSharpCompilation Parse(IReadOnlyList<string> sources, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            warningLevel: 9999,
            nullableContextOptions: nullable,
            deterministic: true);
        return CSharpCompilation.Create(
            "Networks", sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Declarations{index}.cs")), References, options);
    }

    private static byte[] Emit(Compilation compilation, IReadOnlyList<string> sources)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult result = compilation.Emit(image, xmlDocumentationStream: documentation);
        string[] complaints = [.. result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Take(10)
            .Select(diagnostic => Describe(diagnostic))];
        Assert.True(result.Success && complaints.Length == 0, string.Join("\n", [.. complaints, .. sources]));
        return image.ToArray();
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
