using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Rules;

namespace NetGen.CodeFixes;

/// <summary>NG2003, NG2004, NG3001 to NG3004, NG3006: writes <c>Init.Auto</c> at the layers that a diagnostic concerns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseAutoFixProvider))]
[Shared]
public sealed class UseAutoFixProvider : DeclarationFixProvider
{
    private static readonly ImmutableArray<string> OfLayers = [InitializationRules.EqualWeights.Id, InitializationRules.FixedVariance.Id];

    /// <summary>Reported at [Network]; the layers to change are further locations, if Auto is a remedy.</summary>
    private static readonly ImmutableArray<string> OfNetworks =
    [
        SignalRules.VanishingSignal.Id,
        SignalRules.ExplodingSignal.Id,
        SignalRules.VanishingGradient.Id,
        SignalRules.ExplodingGradient.Id,
        SignalRules.LostContrast.Id,
    ];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. OfLayers, .. OfNetworks];

    private protected override string? TitleOf(SyntaxNode root, Diagnostic diagnostic) => LayersOf(root, diagnostic).Count switch
    {
        0 => null,
        1 => "Use Init.Auto",
        int count => $"Use Init.Auto on {count} layers",
    };

    private protected override IEnumerable<TextChange> Fix(FixContext context, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new ArgumentEdits(context.Text);
        foreach (AttributeSyntax layer in diagnostics.SelectMany(diagnostic => LayersOf(context.Root, diagnostic)).Distinct())
        {
            edits.UseAuto(layer, context);
        }

        return edits.ToChanges();
    }

    private static IReadOnlyList<AttributeSyntax> LayersOf(SyntaxNode root, Diagnostic diagnostic) =>
        OfNetworks.Contains(diagnostic.Id) && diagnostic.AdditionalLocations.Count == 0 ? [] : LayerLocations.Of(root, diagnostic);
}
