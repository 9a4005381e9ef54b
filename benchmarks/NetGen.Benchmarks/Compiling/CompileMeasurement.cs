extern alias Generator;

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Generator::NetGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Compiling;

/// <summary>Compiles a network again and again, under another name each time, so that the generator remembers nothing of it.</summary>
internal sealed class CompileMeasurement(CompileSubject subject)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private string text = "";

    /// <summary>Measures some rounds after others that warm up.</summary>
    public CompileCosts Run(int warming, int rounds)
    {
        var generator = new List<double>();
        var compiler = new List<double>();
        byte[] image = [];
        for (int round = 0; round < warming + rounds; round++)
        {
            GC.Collect();
            (double generated, double compiled, image) = Compile($"Network{round}");
            if (round >= warming)
            {
                generator.Add(generated);
                compiler.Add(compiled);
            }
        }

        Type network = Assembly.Load(image).GetTypes().Single(type => type.Name == $"Network{warming + rounds - 1}");
        (JitTime predict, JitTime? step) = FirstCalls.Measure(network);
        (string Name, int Bytes)[] methods = Methods(image);
        (string longest, int bytes) = methods.MaxBy(method => method.Bytes);
        return new CompileCosts(
            subject, Median.Of(generator), Median.Of(compiler), text.Count(character => character == '\n'), methods.Length, methods.Sum(method => method.Bytes), longest, bytes, predict, step);
    }

    private (double Generator, double Compiler, byte[] Image) Compile(string name)
    {
        double start = ThreadClock.Milliseconds;
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(subject.Source(name), ParseOptions, "Network.cs")],
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
        // What the generator asks the compiler for first, the compiler would need anyway.
        _ = compilation.GetTypeByMetadataName("System.Object");
        double before = ThreadClock.Milliseconds;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions).RunGenerators(compilation);
        double after = ThreadClock.Milliseconds;
        GeneratedSourceResult source = driver.GetRunResult().Results.Single().GeneratedSources.Single();
        text = source.SourceText.ToString();
        using MemoryStream image = new();
        EmitResult result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source.SourceText, ParseOptions, source.HintName)).Emit(image);
        double end = ThreadClock.Milliseconds;
        return result.Success
            ? (after - before, end - start, image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static (string Name, int Bytes)[] Methods(byte[] image)
    {
        using PEReader file = new(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0)
                .Select(method => (metadata.GetString(method.Name), file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length)),
        ];
    }
}
