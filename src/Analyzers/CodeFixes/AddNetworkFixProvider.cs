using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG0004: adds [Network] above the first layer, with an input shape of the rank that the layer needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkFixProvider))]
[Shared]
public sealed class AddNetworkFixProvider : DeclarationFixProvider
{
    /// <summary>The input of the usual first example, MNIST: what the true shape is only the user knows.</summary>
    private const string MapShape = "1, 28, 28";
    private const string VectorShape = "784";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DeclarationRules.NoNetwork.Id];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) =>
        LayerAt(root, diagnostic) is null ? null : "Add [Network] (then set the shape of your input)";

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            AttributeSyntax layer = LayerAt(context.Root, diagnostic)!;
            string name = AttributeText.NameOf("NetGen.NetworkAttribute", context, layer.SpanStart);
            string shape = NeedsMap(context.Model.GetTypeInfo(layer, context.Cancellation).Type) ? MapShape : VectorShape;
            yield return AttributeText.InsertListBefore(layer, $"{name}({shape})", context.Text);
        }
    }

    private static bool NeedsMap(ITypeSymbol? layer) =>
        layer?.Name is "Conv2DAttribute" or "MaxPool2DAttribute" or "AvgPool2DAttribute" or "GlobalAvgPool2DAttribute";

    private static AttributeSyntax? LayerAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
}
