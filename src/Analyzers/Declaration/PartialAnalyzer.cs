using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0001: the class is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialAnalyzer : NetworkTypeAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.NotPartial];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        // A struct would not become a network by being partial; NG0002 says so.
        if (type is { Network: { } network, Symbol.TypeKind: TypeKind.Class }
            && Obstacle.Of(type.Symbol, context.CancellationToken).Any(obstacle => obstacle.Kind == ObstacleKind.NotPartial))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.NotPartial, NetworkType.NameBelow(network, context.CancellationToken), type.Symbol.Name));
        }
    }
}
