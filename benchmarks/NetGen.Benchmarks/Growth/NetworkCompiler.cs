extern alias Generator;

using System.Collections.Immutable;
using System.Reflection;
using Generator::NetGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NetGen.Benchmarks.Growth;

/// <summary>Runs the generator on declarations, compiles what it wrote, and loads it.</summary>
internal static class NetworkCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    /// <summary>The assembly with the networks.</summary>
    /// <param name="declarations">Classes with their attributes.</param>
    /// <exception cref="InvalidOperationException">They don't compile.</exception>
    public static Assembly Compile(IEnumerable<string> declarations) => Load(Generate(declarations));

    /// <summary>The declarations with what the generator wrote, on this thread: the last file is its.</summary>
    public static Compilation Generate(IEnumerable<string> declarations)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "GrowingNetworks",
            [CSharpSyntaxTree.ParseText("using NetGen;\n" + string.Join('\n', declarations), ParseOptions)],
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> _);
        return output;
    }

    /// <summary>The assembly of a compilation.</summary>
    /// <exception cref="InvalidOperationException">It doesn't compile.</exception>
    public static Assembly Load(Compilation output)
    {
        using MemoryStream image = new();
        EmitResult result = output.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
