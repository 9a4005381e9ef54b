using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// A code fix made of small changes of the text, so that everything else stays as the user wrote it. It may offer a choice
/// of changes. One diagnostic and all of a document's are fixed by the same code.
/// </summary>
public abstract class ChoiceFixProvider : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new DocumentFixAll(this);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FixChoice choice in root is null ? [] : ChoicesFor(root, diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(choice.Title, cancellation => FixAsync(context.Document, [diagnostic], choice.Key, cancellation), equivalenceKey: choice.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The changes that can be chosen from for a diagnostic, the usual one first; none if it has no fix.</summary>
    private protected abstract IEnumerable<FixChoice> ChoicesFor(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>The changes that fix some diagnostics of a document by the choice of a key; equal ones are made once.</summary>
    private protected abstract IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics, string key);

    /// <summary>The remedy that an analyzer left with a diagnostic.</summary>
    private protected static string? RemedyOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Remedy, out string? remedy) ? remedy : null;

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return document;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var context = new FixContext(root, model, text, cancellation);
        ImmutableArray<Diagnostic> fixable = [.. diagnostics.Where(diagnostic => ChoicesFor(root, diagnostic).Any(choice => choice.Key == key))];
        return document.WithText(text.WithChanges(Fix(context, fixable, key).Distinct().OrderBy(change => change.Span.Start)));
    }

    private sealed class DocumentFixAll(ChoiceFixProvider provider) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            fixAllContext.CodeActionEquivalenceKey is { } key
                ? await provider.FixAsync(document, diagnostics, key, fixAllContext.CancellationToken).ConfigureAwait(false)
                : document;
    }
}

/// <summary>One way to fix a diagnostic.</summary>
/// <param name="Key">What is the same for this way in all diagnostics, so that all can be fixed by it at once.</param>
/// <param name="Title">What it does, in a few words.</param>
internal sealed record FixChoice(string Key, string Title);

/// <summary>What a fix looks at.</summary>
internal sealed record FixContext(SyntaxNode Root, SemanticModel Model, SourceText Text, CancellationToken Cancellation);
