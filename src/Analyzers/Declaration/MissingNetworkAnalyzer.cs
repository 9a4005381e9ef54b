using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0004: layers on a class without [Network].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingNetworkAnalyzer : NetworkTypeAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.NoNetwork];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        if (type.Network is null && type.Layers.FirstOrDefault() is { } layer)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.NoNetwork, AttributeLocation.Of(layer, argument: null, context.CancellationToken), type.Symbol.Name));
        }
    }
}
