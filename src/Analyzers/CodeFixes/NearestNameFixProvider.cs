using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG0007: writes the name of the layer that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFixProvider))]
[Shared]
public sealed class NearestNameFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.UnknownLayer.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        ArgumentAt(root, diagnostic) is not null && RemedyOf(diagnostic) is { } name ? $"Use '{name}'" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => new TextChange(
            ArgumentAt(context.Root, diagnostic)!.Expression.Span, SymbolDisplay.FormatLiteral(RemedyOf(diagnostic)!, quote: true)));

    private static AttributeArgumentSyntax? ArgumentAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
