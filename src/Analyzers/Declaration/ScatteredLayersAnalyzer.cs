using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;

namespace NetGen.Analyzers.Declaration;

/// <summary>NG0005: layers on more than one partial declaration. Reported on every declaration but the one with [Network], or the first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScatteredLayersAnalyzer : NetworkTypeAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.ScatteredLayers];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        if (type.Network is not { } network)
        {
            return;
        }

        List<IGrouping<SyntaxNode?, AttributeData>> declarations =
            [.. type.Layers.GroupBy(layer => DeclarationOf(layer, context.CancellationToken))];
        if (declarations.Count < 2)
        {
            return;
        }

        SyntaxNode? home = DeclarationOf(network, context.CancellationToken);
        home = declarations.Exists(declaration => declaration.Key == home) ? home : declarations[0].Key;
        foreach (IGrouping<SyntaxNode?, AttributeData> declaration in declarations.Where(declaration => declaration.Key != home))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.ScatteredLayers,
                AttributeLocation.Of(declaration.First(), argument: null, context.CancellationToken),
                type.Symbol.Name,
                declarations.Count));
        }
    }

    private static SyntaxNode? DeclarationOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
}
