using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG2008: writes the gain that keeps the signal's size at the layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetGainFixProvider))]
[Shared]
public sealed class SetGainFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InitializationRules.OrthogonalGain.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) is { } gain && LayerLocations.Of(root, diagnostic).Count == 1 ? $"Set InitGain = {gain}" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            AttributeSyntax layer = LayerLocations.Of(context.Root, diagnostic).Single();
            edits.Set(layer, "InitGain", RemedyOf(diagnostic)!);
        }

        return edits.ToChanges();
    }
}
