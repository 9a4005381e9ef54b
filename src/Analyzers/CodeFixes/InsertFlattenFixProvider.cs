using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG1005: puts [Flatten] before a Dense. What the Dense reads by <c>From</c> is then read by Flatten.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFixProvider))]
[Shared]
public sealed class InsertFlattenFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ShapeRules.DenseNeedsVector.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        DenseAt(root, diagnostic) is null ? null : "Insert [Flatten] before it";

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (IGrouping<SyntaxNode?, AttributeSyntax> network in diagnostics.Select(diagnostic => DenseAt(context.Root, diagnostic)!).GroupBy(dense => dense.Parent?.Parent))
        {
            LayerSyntaxList layers = LayerSyntaxList.Of(network.First(), context);
            IReadOnlyList<LayerSyntax> kept = layers.ToKeep(layer => layer.Kind == "Flatten" && network.Any(dense => dense.SpanStart < layer.Syntax.SpanStart));
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (AttributeSyntax dense in network)
            {
                // Where later Flattens keep their names, the new one's default might be one of them.
                string? name = kept.Count == 0 ? null : $"Name = \"{layers.FreeName("flatten", taken)}\"";
                foreach (TextChange change in Insert(dense, name, context))
                {
                    yield return change;
                }
            }

            foreach (LayerSyntax layer in kept)
            {
                yield return LayerSyntaxList.WriteName(layer);
            }
        }
    }

    private static IEnumerable<TextChange> Insert(AttributeSyntax dense, string? name, FixContext context)
    {
        AttributeArgumentSyntax? from = dense.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "From");
        string arguments = string.Join(", ", new[] { name, from?.ToString() }.OfType<string>());
        string flatten = AttributeText.NameOf("NetGen.FlattenAttribute", context, dense.SpanStart);
        yield return AttributeText.InsertBefore(dense, arguments.Length == 0 ? flatten : $"{flatten}({arguments})", context.Text);
        if (from is not null)
        {
            yield return AttributeText.RemoveArgument(from);
        }
    }

    private static AttributeSyntax? DenseAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
