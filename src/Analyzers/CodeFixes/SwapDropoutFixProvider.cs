using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG5005: lets a dropout and the batch normalisation behind it change places, comments on their lines with them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapDropoutFixProvider))]
[Shared]
public sealed class SwapDropoutFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ArchitectureRules.DropoutBeforeBatchNorm.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == DiagnosticProperties.Swap && DropoutAt(root, diagnostic) is not null && LayerLocations.Of(root, diagnostic).Count == 1
            ? "Put the dropout behind the normalisation"
            : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        List<(AttributeSyntax Dropout, AttributeSyntax Normalization)> pairs =
            [.. diagnostics.Select(diagnostic => (DropoutAt(context.Root, diagnostic)!, LayerLocations.Of(context.Root, diagnostic)[0]))];
        foreach (IGrouping<SyntaxNode?, (AttributeSyntax Dropout, AttributeSyntax Normalization)> network in pairs.GroupBy(pair => pair.Dropout.Parent?.Parent))
        {
            Reconnect(LayerSyntaxList.Of(network.First().Dropout, context), network, edits);
        }

        List<TextChange> swaps = [.. pairs.SelectMany(pair => Swap(pair.Dropout, pair.Normalization, edits))];
        return swaps.Concat(edits.ToChanges());
    }

    /// <summary>A normalisation reads what its dropout has read; who has read the normalisation by name reads the dropout.</summary>
    private static void Reconnect(LayerSyntaxList layers, IEnumerable<(AttributeSyntax Dropout, AttributeSyntax Normalization)> pairs, ArgumentEdits edits)
    {
        Dictionary<AttributeSyntax, LayerSyntax> bySyntax = layers.Layers.ToDictionary(layer => layer.Syntax);
        Dictionary<string, string> takenOver = pairs.ToDictionary(pair => bySyntax[pair.Normalization].Name, pair => $"\"{bySyntax[pair.Dropout].Name}\"");
        foreach (LayerSyntax layer in layers.Layers)
        {
            if (layer.From is { } source && takenOver.TryGetValue(source, out string? name))
            {
                edits.Set(layer.Syntax, "From", name);
            }

            if (layer.Merged is { } other && layer.MergedArgument is { } merged && takenOver.TryGetValue(other, out name))
            {
                edits.Replace(merged, name);
            }
        }

        foreach ((AttributeSyntax dropout, AttributeSyntax normalization) in pairs)
        {
            if (ArgumentEdits.Find(normalization, "From") is { } behind)
            {
                edits.Remove(behind);
            }

            if (ArgumentEdits.Find(dropout, "From") is { } from)
            {
                edits.Remove(from);
                edits.Set(normalization, "From", takenOver.TryGetValue(bySyntax[dropout].From ?? "", out string? name) ? name : from.Expression.ToString());
            }
        }
    }

    private static IEnumerable<TextChange> Swap(AttributeSyntax dropout, AttributeSyntax normalization, ArgumentEdits edits)
    {
        TextSpan first = dropout.Span;
        TextSpan second = normalization.Span;
        string firstText = edits.Take(dropout);
        string secondText = edits.Take(normalization);
        yield return new TextChange(first, secondText);
        yield return new TextChange(second, firstText);
        if (CommentOf(dropout) is { } comment && CommentOf(normalization) is { } other)
        {
            yield return new TextChange(comment.Span, other.Text);
            yield return new TextChange(other.Span, comment.Text);
        }
    }

    /// <summary>What stands between an attribute's brackets and the end of their line; null if the brackets, or the line, hold more.</summary>
    private static (TextSpan Span, string Text)? CommentOf(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        List<SyntaxTrivia> trailing = [.. list.GetTrailingTrivia()];
        int end = trailing.FindIndex(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return list.Attributes.Count > 1 || end < 0
            ? null
            : (TextSpan.FromBounds(list.Span.End, trailing[end].SpanStart), string.Concat(trailing.Take(end)));
    }

    private static AttributeSyntax? DropoutAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
