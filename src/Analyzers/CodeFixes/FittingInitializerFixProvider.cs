using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Initialization;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG2001 and NG2002: writes the initialiser that fits the activation at the layer, or <c>Init.Auto</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FittingInitializerFixProvider))]
[Shared]
public sealed class FittingInitializerFixProvider : ChoiceFixProvider
{
    /// <summary>The choice of the initialiser that the rule names.</summary>
    internal const string Fitting = "FittingInitializer";

    /// <summary>The choice of <c>Init.Auto</c>.</summary>
    internal const string Auto = "AutoInitializer";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InitializationRules.Mismatch.Id, InitializationRules.SelfNormalizing.Id];

    private protected override IEnumerable<FixChoice> ChoicesFor(SyntaxNode root, Diagnostic diagnostic) =>
        InitializerRemedy.Decode(RemedyOf(diagnostic)) is { } remedy && LayerLocations.Of(root, diagnostic).Count == 1
            ? [new FixChoice(Fitting, $"Use {remedy}"), new FixChoice(Auto, "Use Init.Auto")]
            : [];

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            AttributeSyntax layer = LayerLocations.Of(context.Root, diagnostic).Single();
            InitializerRemedy remedy = InitializerRemedy.Decode(RemedyOf(diagnostic))!;
            if (key == Auto)
            {
                edits.UseAuto(layer, context);
            }
            else
            {
                edits.Use(layer, remedy.Init, remedy.Gain, context);
            }
        }

        return edits.ToChanges();
    }
}
