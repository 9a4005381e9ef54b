using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG2007: removes the argument that a diagnostic stands at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFixProvider))]
[Shared]
public sealed class RemoveArgumentFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [InitializationRules.IgnoredArgument.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        ArgumentAt(root, diagnostic) is { } argument ? $"Remove '{argument}'" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            edits.Remove(ArgumentAt(context.Root, diagnostic)!);
        }

        return edits.ToChanges();
    }

    private static AttributeArgumentSyntax? ArgumentAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
