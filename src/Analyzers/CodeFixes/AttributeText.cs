using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Writes attributes and their arguments into source the way they stand there already.</summary>
internal static class AttributeText
{
    private const string Suffix = "Attribute";

    /// <summary>How an attribute class is called at a place: as short as its usings allow.</summary>
    public static string NameOf(string metadataName, FixContext context, int position)
    {
        string name = context.Model.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(context.Model, position) ?? metadataName;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>The kind of an attribute, whatever alias or qualification it is written with: <c>Dense</c> for [DenseAttribute].</summary>
    public static string? KindOf(AttributeSyntax attribute, FixContext context) =>
        context.Model.GetTypeInfo(attribute, context.Cancellation).Type?.Name is { } name && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : null;

    /// <summary>Adds an attribute in brackets of its own before those of another, on its own line if the other starts one.</summary>
    public static TextChange InsertListBefore(AttributeSyntax attribute, string inserted, SourceText text)
    {
        int position = attribute.Parent!.SpanStart;
        TextLine line = text.Lines.GetLineFromPosition(position);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        string separator = string.IsNullOrWhiteSpace(indentation) ? LineBreak(text, line) + indentation : " ";
        return new TextChange(new TextSpan(position, 0), $"[{inserted}]{separator}");
    }

    /// <summary>Adds an attribute right before another: in the same brackets if the other is not the first in them.</summary>
    public static TextChange InsertBefore(AttributeSyntax attribute, string inserted, SourceText text) =>
        attribute.Parent is AttributeListSyntax list && list.Attributes.IndexOf(attribute) > 0
            ? new TextChange(new TextSpan(attribute.SpanStart, 0), $"{inserted}, ")
            : InsertListBefore(attribute, inserted, text);

    /// <summary>Adds a named argument behind the others.</summary>
    public static TextChange AddArgument(AttributeSyntax attribute, string argument) => attribute.ArgumentList switch
    {
        null => new TextChange(new TextSpan(attribute.Span.End, 0), $"({argument})"),
        { Arguments.Count: 0 } list => new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), argument),
        { } list => new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), $", {argument}"),
    };

    /// <summary>Removes an argument with its comma, or with the parentheses if it was the only one.</summary>
    public static TextChange RemoveArgument(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        int index = list.Arguments.IndexOf(argument);
        TextSpan span = (index, list.Arguments.Count) switch
        {
            (_, 1) => list.Span,
            (0, _) => TextSpan.FromBounds(argument.SpanStart, list.Arguments[1].SpanStart),
            _ => TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End),
        };
        return new TextChange(span, "");
    }

    /// <summary>The line break that a line ends in; a line feed at the end of the file.</summary>
    private static string LineBreak(SourceText text, TextLine line)
    {
        string found = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return found.Length > 0 ? found : "\n";
    }
}
