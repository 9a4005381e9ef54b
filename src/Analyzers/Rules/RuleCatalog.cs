using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>All rules.</summary>
internal static class RuleCatalog
{
    private const string Documentation = "https://github.com/netgen/netgen/blob/main/docs/rules/";

    /// <summary>Every rule, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DeclarationRules.NotPartial,
        DeclarationRules.NotExtensible,
        DeclarationRules.NoLayers,
        DeclarationRules.NoNetwork,
        DeclarationRules.ScatteredLayers,
        DeclarationRules.LayerName,
        DeclarationRules.UnknownLayer,
        DeclarationRules.ArgumentOutOfRange,
        DeclarationRules.UnreadLayer,
        DeclarationRules.MemberCollision,
        DeclarationRules.OldPlatform,
        ShapeRules.WrongRank,
        ShapeRules.WindowTooLarge,
        ShapeRules.MergedShapesDiffer,
        ShapeRules.GroupsDoNotDivide,
        ShapeRules.DenseNeedsVector,
        ShapeRules.LossDoesNotFit,
        ShapeRules.UnreadBorder,
        ShapeRules.OneSidedPadding,
    ];

    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => $"{Documentation}{id}.md";
}
