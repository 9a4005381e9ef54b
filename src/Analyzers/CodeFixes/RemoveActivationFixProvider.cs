using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG4002 and NG4005: takes the activation of logits away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveActivationFixProvider))]
[Shared]
public sealed class RemoveActivationFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HeadRules.SigmoidLogits.Id, HeadRules.OneSidedLogits.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) == DiagnosticProperties.RemoveActivation && AttributeAt(root, diagnostic) is not null ? "Remove the activation" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        IReadOnlyList<TextChange> removals = edits.RemoveActivations(diagnostics.Select(diagnostic => AttributeAt(context.Root, diagnostic)!), context);
        return removals.Concat(edits.ToChanges());
    }

    private static AttributeSyntax? AttributeAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
