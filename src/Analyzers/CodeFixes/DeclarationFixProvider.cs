using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// A code fix made of small changes of the text, so that everything else stays as the user wrote it. One diagnostic and
/// all of a document's are fixed by the same code.
/// </summary>
public abstract class DeclarationFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new DocumentFixAll(this);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && TitleOf(root, diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    /// <summary>What the fix does, in a few words; null if a diagnostic has no fix.</summary>
    private protected abstract string? TitleOf(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>The changes that fix some diagnostics of a document; equal ones are made once.</summary>
    private protected abstract IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics);

    /// <summary>The remedy that an analyzer left with a diagnostic.</summary>
    private protected static string? RemedyOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Remedy, out string? remedy) ? remedy : null;

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var context = new FixContext(root, model, text, cancellation);
        ImmutableArray<Diagnostic> fixable = [.. diagnostics.Where(diagnostic => TitleOf(root, diagnostic) is not null)];
        return document.WithText(text.WithChanges(Fix(context, fixable).Distinct().OrderBy(change => change.Span.Start)));
    }

    private sealed class DocumentFixAll(DeclarationFixProvider provider) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await provider.FixAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}

/// <summary>What a fix looks at.</summary>
internal sealed record FixContext(SyntaxNode Root, SemanticModel Model, SourceText Text, CancellationToken Cancellation);
