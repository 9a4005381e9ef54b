using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG5001: puts ReLU between two linear layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddActivationFixProvider))]
[Shared]
public sealed class AddActivationFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ArchitectureRules.LinearPair.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) is { } activation && LayerLocations.Of(root, diagnostic).Count > 0 ? $"Add {activation}" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        var changes = new List<TextChange>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (AttributeSyntax layer in LayerLocations.Of(context.Root, diagnostic))
            {
                changes.AddRange(edits.AddActivation(layer, RemedyOf(diagnostic)!, context));
            }
        }

        return changes.Concat(edits.ToChanges());
    }
}
