using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// Changes of attributes' arguments, gathered first, so that several of one attribute, even of several diagnostics, don't
/// get in each other's way.
/// </summary>
internal sealed class ArgumentEdits(SourceText text)
{
    private readonly Dictionary<AttributeSyntax, Edits> attributes = [];

    /// <summary>The named argument of an attribute; null if it has none of that name.</summary>
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Gives a named argument a value: in its place, or behind the other arguments if the attribute has none of that name.</summary>
    public void Set(AttributeSyntax attribute, string name, string expression)
    {
        Edits edits = Of(attribute);
        if (Find(attribute, name) is { } argument)
        {
            edits.Removed.Remove(argument);
            edits.Replaced[argument] = expression;
        }
        else
        {
            edits.Added[name] = expression;
        }
    }

    /// <summary>Gives an argument, positional or named, another value.</summary>
    public void Replace(AttributeArgumentSyntax argument, string expression)
    {
        if (argument.Parent?.Parent is AttributeSyntax attribute)
        {
            Edits edits = Of(attribute);
            edits.Removed.Remove(argument);
            edits.Replaced[argument] = expression;
        }
    }

    /// <summary>Takes an argument away.</summary>
    public void Remove(AttributeArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is AttributeSyntax attribute)
        {
            Edits edits = Of(attribute);
            edits.Replaced.Remove(argument);
            edits.Removed.Add(argument);
        }
    }

    /// <summary>The changes of the text.</summary>
    public IEnumerable<TextChange> ToChanges() => attributes.SelectMany(edited => ToChanges(edited.Key, edited.Value));

    /// <summary>The text of an attribute with its changes, which are then no longer among those of the whole text.</summary>
    public string Take(AttributeSyntax attribute)
    {
        if (!attributes.TryGetValue(attribute, out Edits? edits))
        {
            return attribute.ToString();
        }

        attributes.Remove(attribute);
        IEnumerable<TextChange> changes = ToChanges(attribute, edits)
            .OrderBy(change => change.Span.Start)
            .Select(change => new TextChange(new TextSpan(change.Span.Start - attribute.SpanStart, change.Span.Length), change.NewText ?? ""));
        return SourceText.From(attribute.ToString()).WithChanges(changes).ToString();
    }

    private Edits Of(AttributeSyntax attribute)
    {
        if (!attributes.TryGetValue(attribute, out Edits? edits))
        {
            attributes[attribute] = edits = new Edits();
        }

        return edits;
    }

    private IEnumerable<TextChange> ToChanges(AttributeSyntax attribute, Edits edits)
    {
        string added = string.Join(", ", edits.Added.Select(argument => $"{argument.Key} = {argument.Value}"));
        if (attribute.ArgumentList is not { Arguments: { Count: > 0 } arguments })
        {
            return added.Length == 0 ? [] : [attribute.ArgumentList is { } empty ? Insertion(empty.OpenParenToken.Span.End, added) : Insertion(attribute.Span.End, $"({added})")];
        }

        // What comes new takes the place of what goes.
        AttributeArgumentSyntax? place = added.Length == 0 ? null : arguments.LastOrDefault(edits.Removed.Contains);
        int lastKept = arguments.LastIndexOf(argument => argument == place || !edits.Removed.Contains(argument));
        if (lastKept < 0)
        {
            return [new TextChange(attribute.ArgumentList.Span, "")];
        }

        return
        [
            .. edits.Replaced.Select(argument => new TextChange(argument.Key.Expression.Span, argument.Value)),
            .. added.Length == 0 ? Enumerable.Empty<TextChange>() : [place is null ? Insertion(arguments.Last().Span.End, $", {added}") : new TextChange(place.Span, added)],
            .. Enumerable.Range(0, arguments.Count)
                .Where(index => arguments[index] != place && edits.Removed.Contains(arguments[index]))
                .SelectMany(index => Removal(arguments, index, lastKept)),
        ];
    }

    /// <summary>Removes an argument with the comma behind it; with the one before it if no argument that stays follows. Comments stay.</summary>
    private IEnumerable<TextChange> Removal(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, int index, int lastKept)
    {
        AttributeArgumentSyntax argument = arguments[index];
        SyntaxToken comma = arguments.GetSeparator(index < lastKept ? index : index - 1);
        TextSpan whole = index < lastKept
            ? TextSpan.FromBounds(argument.SpanStart, arguments[index + 1].SpanStart)
            : TextSpan.FromBounds(arguments[index - 1].Span.End, argument.Span.End);
        bool isBare = string.IsNullOrWhiteSpace(text.ToString(whole).Replace(argument.ToString(), "").Replace(",", ""));
        return isBare ? [new TextChange(whole, "")] : [new TextChange(argument.Span, ""), new TextChange(comma.Span, "")];
    }

    private static TextChange Insertion(int position, string inserted) => new(new TextSpan(position, 0), inserted);

    private sealed class Edits
    {
        public Dictionary<AttributeArgumentSyntax, string> Replaced { get; } = [];

        public HashSet<AttributeArgumentSyntax> Removed { get; } = [];

        public SortedDictionary<string, string> Added { get; } = new(StringComparer.Ordinal);
    }
}
