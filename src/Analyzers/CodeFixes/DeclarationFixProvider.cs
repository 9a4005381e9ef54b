using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A code fix that offers one change for each diagnostic.</summary>
public abstract class DeclarationFixProvider : ChoiceFixProvider
{
    private protected sealed override IEnumerable<FixChoice> ChoicesFor(SyntaxNode root, Diagnostic diagnostic) =>
        TitleOf(root, diagnostic) is { } title ? [new FixChoice(GetType().Name, title)] : [];

    private protected sealed override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics, string key) =>
        Fix(context, diagnostics);

    /// <summary>What the fix does, in a few words; null if a diagnostic has no fix.</summary>
    private protected abstract string? TitleOf(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>The changes that fix some diagnostics of a document; equal ones are made once.</summary>
    private protected abstract IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics);
}
