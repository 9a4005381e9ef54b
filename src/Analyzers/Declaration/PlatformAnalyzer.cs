using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0011: C# below 12 or .NET below 9, where generated code does not compile.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlatformAnalyzer : NetworkTypeAnalyzer
{
    /// <summary>A type that came with .NET 9.</summary>
    private const string TypeOfNet9 = "System.Threading.Lock";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.OldPlatform];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        if (type.Network is not { } network)
        {
            return;
        }

        Location location = AttributeLocation.Of(network, argument: null, context.CancellationToken);
        if (context.Compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 } compilation)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.OldPlatform,
                location,
                type.Symbol.Name,
                "C# 12",
                $"is compiled as C# {compilation.LanguageVersion.ToDisplayString()}",
                "remove <LangVersion> from the project, or set it to 12 or more"));
        }

        // A stand-in of the project's own does not make an older framework newer.
        if (context.Compilation.GetTypesByMetadataName(TypeOfNet9)
            .All(candidate => SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, context.Compilation.Assembly)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.OldPlatform,
                location,
                type.Symbol.Name,
                ".NET 9",
                "targets an older framework",
                "set <TargetFramework> to net9.0 or later"));
        }
    }
}
