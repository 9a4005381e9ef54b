using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG5004: switches a layer's bias off, and what is said of how it starts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropBiasFixProvider))]
[Shared]
public sealed class DropBiasFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ArchitectureRules.CancelledBias.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        LayerAt(root, diagnostic) is null ? null : "Set UseBias = false";

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (AttributeSyntax layer in diagnostics.Select(diagnostic => LayerAt(context.Root, diagnostic)!))
        {
            edits.Set(layer, "UseBias", "false");
            foreach (AttributeArgumentSyntax argument in new[] { "BiasInit", "BiasValue" }.Select(name => ArgumentEdits.Find(layer, name)).OfType<AttributeArgumentSyntax>())
            {
                edits.Remove(argument);
            }
        }

        return edits.ToChanges();
    }

    private static AttributeSyntax? LayerAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
