using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Writes members of NetGen's enums the way they stand there already, else as shortly as they are understood.</summary>
internal static class EnumText
{
    /// <summary>An enum's member as an expression.</summary>
    /// <param name="type">The enum's metadata name.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="written">The expression that it replaces; null if there is none.</param>
    /// <param name="position">Where it is to stand.</param>
    /// <param name="context">What the fix looks at.</param>
    public static string Of(string type, string member, ExpressionSyntax? written, int position, FixContext context)
    {
        if (written is MemberAccessExpressionSyntax access && IsType(type, access.Expression, access.SpanStart, context))
        {
            return $"{access.Expression}.{member}";
        }

        if (written is IdentifierNameSyntax
            && context.Model.GetSymbolInfo(written, context.Cancellation).Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } containing }
            && containing.ToDisplayString() == type)
        {
            // By using static.
            return member;
        }

        string shortest = context.Model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(context.Model, position) ?? type;
        return IsType(type, SyntaxFactory.ParseExpression(shortest), position, context) ? $"{shortest}.{member}" : $"global::{type}.{member}";
    }

    private static bool IsType(string type, ExpressionSyntax expression, int position, FixContext context) =>
        context.Model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol is INamedTypeSymbol symbol
        && symbol.ToDisplayString() == type;
}
