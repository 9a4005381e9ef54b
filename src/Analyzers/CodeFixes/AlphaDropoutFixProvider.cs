using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG5006: makes [AlphaDropout] of a [Dropout] after SELU. Layers that are referred to keep their names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlphaDropoutFixProvider))]
[Shared]
public sealed class AlphaDropoutFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ArchitectureRules.UnfitDropout.Id];

    private const string TypeName = "NetGen.AlphaDropoutAttribute";

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == DiagnosticProperties.UseAlphaDropout && LayerAt(root, diagnostic) is not null ? "Use [AlphaDropout]" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        var changes = new List<TextChange>();
        foreach (IGrouping<SyntaxNode?, AttributeSyntax> network in diagnostics.Select(diagnostic => LayerAt(context.Root, diagnostic)!).GroupBy(layer => layer.Parent?.Parent))
        {
            var changed = new HashSet<AttributeSyntax>(network);
            changes.AddRange(changed.Select(layer => Rename(layer, context)));
            LayerSyntaxList layers = LayerSyntaxList.Of(network.First(), context);
            LayerSyntaxList.WriteNames(
                layers.ToKeep(layer => changed.Contains(layer.Syntax) || (layer.Kind is "Dropout" or "AlphaDropout" && changed.Any(other => other.SpanStart < layer.Syntax.SpanStart))),
                edits);
        }

        return changes.Concat(edits.ToChanges());
    }

    /// <summary>Writes the other kind with the same qualification and suffix; in place of an alias, as shortly as it is understood.</summary>
    private static TextChange Rename(AttributeSyntax layer, FixContext context)
    {
        SyntaxToken name = layer.Name.DescendantTokens().Last();
        return name.ValueText is "Dropout" or "DropoutAttribute"
            ? new TextChange(name.Span, $"Alpha{name.ValueText}")
            : new TextChange(layer.Name.Span, AttributeText.NameOf(TypeName, context, layer.SpanStart));
    }

    private static AttributeSyntax? LayerAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
