using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Initialization;
using NetGen.Generator;
using NetGen.Generator.Model;

namespace NetGen.CodeFixes;

/// <summary>Gives layers another initialiser.</summary>
internal static class InitializerEdit
{
    private const string Argument = "Init";
    private const string InitTypeName = "NetGen.Init";

    /// <summary>
    /// Writes an initialiser at a layer, and a gain if it needs one. The other arguments of the initialiser before it go: they
    /// were meant for that one.
    /// </summary>
    public static void Use(this ArgumentEdits edits, AttributeSyntax layer, Init init, double? gain, FixContext context)
    {
        edits.Set(layer, Argument, ExpressionOf(init, layer, context));
        foreach (string name in InitializerArguments.All)
        {
            if (name == "InitGain" && gain is { } value)
            {
                edits.Set(layer, name, InitializerRemedy.GainText(value));
            }
            else if (ArgumentEdits.Find(layer, name) is { } argument)
            {
                edits.Remove(argument);
            }
        }
    }

    /// <summary>Writes <see cref="Init.Auto"/> at a layer.</summary>
    public static void UseAuto(this ArgumentEdits edits, AttributeSyntax layer, FixContext context) => edits.Use(layer, Init.Auto, gain: null, context);

    /// <summary>The initialiser's name, qualified as the one that stands there already, else as shortly as it is understood.</summary>
    private static string ExpressionOf(Init init, AttributeSyntax layer, FixContext context)
    {
        string name = InitializerNames.Of(init);
        if (ArgumentEdits.Find(layer, Argument)?.Expression is MemberAccessExpressionSyntax written && IsInit(written.Expression, written.SpanStart, context))
        {
            return $"{written.Expression}.{name}";
        }

        string type = context.Model.Compilation.GetTypeByMetadataName(InitTypeName)?.ToMinimalDisplayString(context.Model, layer.SpanStart) ?? InitTypeName;
        ExpressionSyntax shortest = SyntaxFactory.ParseExpression(type);
        return IsInit(shortest, layer.SpanStart, context) ? $"{type}.{name}" : $"global::{InitTypeName}.{name}";
    }

    private static bool IsInit(ExpressionSyntax type, int position, FixContext context) =>
        context.Model.GetSpeculativeSymbolInfo(position, type, SpeculativeBindingOption.BindAsExpression).Symbol is INamedTypeSymbol symbol
        && symbol.ToDisplayString() == InitTypeName;
}
