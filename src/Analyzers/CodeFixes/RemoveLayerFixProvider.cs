using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG0009, NG4001, NG4008 and NG5002: removes a layer that nothing reads or that should not be there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLayerFixProvider))]
[Shared]
public sealed class RemoveLayerFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [
        DeclarationRules.UnreadLayer.Id,
        HeadRules.RepeatedSoftmax.Id,
        HeadRules.OutputDropout.Id,
        ArchitectureRules.RepeatedActivation.Id,
    ];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Id == DeclarationRules.UnreadLayer.Id || RemedyOf(diagnostic) == DiagnosticProperties.RemoveLayer
            ? LayerAt(root, diagnostic) is { } layer ? $"Remove [{layer}]" : null
            : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        IReadOnlyList<TextChange> removals = LayerRemoval.Remove(diagnostics.Select(diagnostic => LayerAt(context.Root, diagnostic)!), edits, context);
        return removals.Concat(edits.ToChanges());
    }

    private static AttributeSyntax? LayerAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
