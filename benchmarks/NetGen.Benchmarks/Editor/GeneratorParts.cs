extern alias Generator;

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Benchmarks.Timing;
using Generator::NetGen.Generator.Analysis;
using Generator::NetGen.Generator.Analysis.Signals;
using Generator::NetGen.Generator.Emission;
using Generator::NetGen.Generator.Lowering;
using Generator::NetGen.Generator.Model;
using Generator::NetGen.Generator.Parsing;

namespace NetGen.Benchmarks.Editor;

/// <summary>What the generator does after an edit of a network, part by part.</summary>
internal static class GeneratorParts
{
    /// <summary>The parts in their order. Roslyn's binding of the attributes is in the first, the last is Roslyn's alone.</summary>
    public static readonly IReadOnlyList<string> Names = ["declaration", "model", "prediction", "lowering", "emission", "parsing"];

    /// <summary>Milliseconds of each part.</summary>
    public static double[] Measure(UserProject project)
    {
        INamedTypeSymbol type = project.Compilation.GetTypeByMetadataName(UserProject.NetworkClass)!;
        var times = new List<double>();
        NetworkDeclaration declaration = Time(times, () => DeclarationReader.Read(type, default)!);
        NetworkModel model = Time(times, () => ModelBuilder.Build(declaration).Model!);
        SignalPrediction prediction = Time(times, () => new SignalPrediction(new NetworkGraph(model)));
        LoweredNetwork lowered = Time(times, () => NetworkLowering.Lower(model));
        string text = Time(times, () => NetworkEmitter.Write(lowered, prediction));
        Time(times, () => CSharpSyntaxTree.ParseText(SourceText.From(text), (CSharpParseOptions)project.NetworkFile.Options));
        return [.. times];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Time<T>(List<double> times, Func<T> part)
    {
        double start = ThreadClock.Milliseconds;
        T result = part();
        times.Add(ThreadClock.Milliseconds - start);
        return result;
    }
}
