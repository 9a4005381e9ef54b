using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG0001 and NG0002: adds <c>partial</c> to the network's class, or to the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFixProvider))]
[Shared]
public sealed class PartialFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NotPartial.Id, DeclarationRules.NotExtensible.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        TypesToExtend(root, diagnostic) is { Count: > 0 } types
            ? $"Make {string.Join(" and ", types.Select(type => $"'{type.Identifier.ValueText}'"))} partial"
            : null;

    // "partial" is always the last modifier, right before class or record.
    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics
            .SelectMany(diagnostic => TypesToExtend(context.Root, diagnostic))
            .Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));

    private static List<TypeDeclarationSyntax> TypesToExtend(SyntaxNode root, Diagnostic diagnostic)
    {
        TypeDeclarationSyntax? network = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        IEnumerable<TypeDeclarationSyntax> types = (network, diagnostic.Id) switch
        {
            (null, _) => [],
            (_, "NG0001") => [network],
            _ when RemedyOf(diagnostic) == DiagnosticProperties.MakeOuterPartial => network.Ancestors().OfType<TypeDeclarationSyntax>(),
            _ => [],
        };
        return [.. types.Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))];
    }
}
