using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG4003 and NG4004: the loss that matches the network's end, without the activation that it brings along.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeLossFixProvider))]
[Shared]
public sealed class ChangeLossFixProvider : DeclarationFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HeadRules.SquaredProbabilities.Id, HeadRules.MissingSoftmax.Id];

    private const string TypeName = "NetGen.LossFunction";

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic)
    {
        if (RemedyOf(diagnostic) is not { } loss || LossAt(root, diagnostic) is null)
        {
            return null;
        }

        return diagnostic.AdditionalLocations.Count == 0 ? $"Use LossFunction.{loss}" : $"Use LossFunction.{loss} and remove the activation before it";
    }

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            AttributeArgumentSyntax loss = LossAt(context.Root, diagnostic)!;
            edits.Replace(loss, EnumText.Of(TypeName, RemedyOf(diagnostic)!, loss.Expression, loss.SpanStart, context));
        }

        IEnumerable<AttributeSyntax> activated = diagnostics.Where(diagnostic => diagnostic.AdditionalLocations.Count > 0).SelectMany(diagnostic => LayerLocations.Of(context.Root, diagnostic));
        IReadOnlyList<TextChange> removals = edits.RemoveActivations(activated, context);
        return removals.Concat(edits.ToChanges());
    }

    private static AttributeArgumentSyntax? LossAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
}
