using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG6001: writes the nearest width that fills its panels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestMultipleFixProvider))]
[Shared]
public sealed class NearestMultipleFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CostRules.PaddedWidth.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        RemedyOf(diagnostic) is { } width && ArgumentAt(root, diagnostic) is not null ? $"Use a width of {width}" : null;

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => new TextChange(ArgumentAt(context.Root, diagnostic)!.Expression.Span, RemedyOf(diagnostic)!));

    private static AttributeArgumentSyntax? ArgumentAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
