using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG0009: removes a layer that nothing reads. Layers behind it that are referred to keep their names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLayerFixProvider))]
[Shared]
public sealed class RemoveLayerFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.UnreadLayer.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        LayerAt(root, diagnostic) is { } layer ? $"Remove [{layer}]" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (IGrouping<SyntaxNode?, AttributeSyntax> network in diagnostics.Select(diagnostic => LayerAt(context.Root, diagnostic)!).GroupBy(layer => layer.Parent?.Parent))
        {
            var removed = new HashSet<AttributeSyntax>(network);
            foreach (TextChange change in removed.GroupBy(layer => (AttributeListSyntax)layer.Parent!).SelectMany(list => RemoveFrom(list.Key, removed, context.Text)))
            {
                yield return change;
            }

            LayerSyntaxList layers = LayerSyntaxList.Of(removed.First(), context);
            foreach (LayerSyntax kept in layers.ToKeep(layer => IsRenumbered(layer, layers, removed)))
            {
                yield return LayerSyntaxList.WriteName(kept);
            }
        }
    }

    private static bool IsRenumbered(LayerSyntax layer, LayerSyntaxList layers, HashSet<AttributeSyntax> removed) =>
        !removed.Contains(layer.Syntax)
        && layers.Layers.Any(other => other.Kind == layer.Kind && removed.Contains(other.Syntax) && other.Syntax.SpanStart < layer.Syntax.SpanStart);

    private static IEnumerable<TextChange> RemoveFrom(AttributeListSyntax list, HashSet<AttributeSyntax> removed, SourceText text)
    {
        int lastKept = list.Attributes.LastIndexOf(attribute => !removed.Contains(attribute));
        if (lastKept < 0)
        {
            yield return new TextChange(WholeLines(list, text), "");
            yield break;
        }

        for (int index = 0; index < lastKept; index++)
        {
            if (removed.Contains(list.Attributes[index]))
            {
                yield return new TextChange(TextSpan.FromBounds(list.Attributes[index].SpanStart, list.Attributes[index + 1].SpanStart), "");
            }
        }

        if (lastKept < list.Attributes.Count - 1)
        {
            yield return new TextChange(TextSpan.FromBounds(list.Attributes[lastKept].Span.End, list.Attributes.Last().Span.End), "");
        }
    }

    /// <summary>The brackets with what follows them on their line; with the indentation before them if they start it.</summary>
    private static TextSpan WholeLines(AttributeListSyntax list, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(list.SpanStart);
        bool startsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart)));
        int end = list.FullSpan.End;
        bool endsLine = end == text.Lines.GetLineFromPosition(list.Span.End).EndIncludingLineBreak;
        return TextSpan.FromBounds(startsLine && endsLine ? line.Start : list.SpanStart, end);
    }

    private static AttributeSyntax? LayerAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
