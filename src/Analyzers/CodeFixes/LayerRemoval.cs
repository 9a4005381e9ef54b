using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// Takes layers out of networks. What read a layer then reads what that layer read, and layers behind it that are referred
/// to keep their names.
/// </summary>
internal static class LayerRemoval
{
    /// <summary>Removes layers.</summary>
    /// <param name="layers">The attributes, of one network or several.</param>
    /// <param name="edits">Takes the changes of other layers' arguments.</param>
    /// <param name="context">What the fix looks at.</param>
    /// <returns>The changes that remove the attributes.</returns>
    public static IReadOnlyList<TextChange> Remove(IEnumerable<AttributeSyntax> layers, ArgumentEdits edits, FixContext context)
    {
        var changes = new List<TextChange>();
        foreach (IGrouping<SyntaxNode?, AttributeSyntax> network in layers.GroupBy(layer => layer.Parent?.Parent))
        {
            LayerSyntaxList all = LayerSyntaxList.Of(network.First(), context);
            var wiring = new LayerWiring(all, network);
            wiring.Reconnect(edits);
            LayerSyntaxList.WriteNames(all.ToKeep(layer => IsRenumbered(layer, all, wiring.Removed), wiring.NewReferences), edits);
            changes.AddRange(wiring.Removed.GroupBy(layer => (AttributeListSyntax)layer.Parent!).SelectMany(list => RemoveFrom(list.Key, wiring.Removed, context.Text)));
        }

        return changes;
    }

    private static bool IsRenumbered(LayerSyntax layer, LayerSyntaxList layers, ISet<AttributeSyntax> removed) =>
        !removed.Contains(layer.Syntax)
        && layers.Layers.Any(other => other.Kind == layer.Kind && removed.Contains(other.Syntax) && other.Syntax.SpanStart < layer.Syntax.SpanStart);

    private static IEnumerable<TextChange> RemoveFrom(AttributeListSyntax list, ISet<AttributeSyntax> removed, SourceText text)
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

    /// <summary>
    /// The brackets with what follows them on their line; with the indentation before them if they start it. At the end of
    /// a line that holds more, the brackets alone.
    /// </summary>
    private static TextSpan WholeLines(AttributeListSyntax list, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(list.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        bool startsLine = string.IsNullOrWhiteSpace(before);
        int end = list.FullSpan.End;
        bool endsLine = end == text.Lines.GetLineFromPosition(list.Span.End).EndIncludingLineBreak;
        return (startsLine, endsLine) switch
        {
            (true, true) => TextSpan.FromBounds(line.Start, end),
            (false, true) => TextSpan.FromBounds(line.Start + before.TrimEnd().Length, list.Span.End),
            _ => TextSpan.FromBounds(list.SpanStart, end),
        };
    }
}
