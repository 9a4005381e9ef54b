using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG2003, NG2004: writes <c>Init.Auto</c> at the layers that a diagnostic concerns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseAutoFixProvider))]
[Shared]
public sealed class UseAutoFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InitializationRules.EqualWeights.Id, InitializationRules.FixedVariance.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) => LayerLocations.Of(root, diagnostic).Count switch
    {
        0 => null,
        1 => "Use Init.Auto",
        int count => $"Use Init.Auto on {count} layers",
    };

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (AttributeSyntax layer in diagnostics.SelectMany(diagnostic => LayerLocations.Of(context.Root, diagnostic)).Distinct())
        {
            edits.UseAuto(layer, context);
        }

        return edits.ToChanges();
    }
}
