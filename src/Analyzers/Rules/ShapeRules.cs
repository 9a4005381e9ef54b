using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG1: whether the layers' shapes fit. The model says the whole message, with its numbers.</summary>
internal static class ShapeRules
{
    private const string Category = "NetGen.Shape";

    public static readonly DiagnosticDescriptor WrongRank = new(
        "NG1001",
        "A layer's rank does not fit its input's",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1001"));

    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "NG1002",
        "A kernel or window is larger than its padded input",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1002"));

    public static readonly DiagnosticDescriptor MergedShapesDiffer = new(
        "NG1003",
        "Merged shapes differ",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1003"));

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new(
        "NG1004",
        "Groups don't divide the channels",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1004"));

    public static readonly DiagnosticDescriptor DenseNeedsVector = new(
        "NG1005",
        "Dense on an input that is not a vector",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1005"));

    public static readonly DiagnosticDescriptor LossDoesNotFit = new(
        "NG1006",
        "The loss does not fit the output",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1006"));

    public static readonly DiagnosticDescriptor UnreadBorder = new(
        "NG1007",
        "Border pixels are never read",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1007"));

    public static readonly DiagnosticDescriptor OneSidedPadding = new(
        "NG1008",
        "One-sided padding",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG1008"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        WrongRank,
        WindowTooLarge,
        MergedShapesDiffer,
        GroupsDoNotDivide,
        DenseNeedsVector,
        LossDoesNotFit,
        UnreadBorder,
        OneSidedPadding,
    ];
}
