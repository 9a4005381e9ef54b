using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers;

/// <summary>Finds where an attribute or one of its arguments is written.</summary>
internal static class AttributeLocation
{
    /// <summary>The argument's place; the attribute's if no argument is meant or it is left to its default.</summary>
    public static Location Of(AttributeData attribute, string? argument, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return Location.None;
        }

        TextSpan span = argument is not null && syntax.ArgumentList is { } list
            ? SpanOf(list.Arguments, attribute, argument) ?? syntax.Span
            : syntax.Span;
        return Location.Create(syntax.SyntaxTree, span);
    }

    private static TextSpan? SpanOf(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, AttributeData attribute, string name)
    {
        if (arguments.FirstOrDefault(argument => NameOf(argument) == name) is { } named)
        {
            return named.Span;
        }

        IParameterSymbol? parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        List<AttributeArgumentSyntax> positional = [.. arguments.TakeWhile(argument => argument.NameEquals is null)];
        if (parameter is null || parameter.Ordinal >= positional.Count || NameOf(positional[parameter.Ordinal]) is not null)
        {
            return null;
        }

        // An expanded params array is one argument, written as many.
        AttributeArgumentSyntax last = parameter.IsParams ? positional[positional.Count - 1] : positional[parameter.Ordinal];
        return TextSpan.FromBounds(positional[parameter.Ordinal].SpanStart, last.Span.End);
    }

    private static string? NameOf(AttributeArgumentSyntax argument) =>
        argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
}
