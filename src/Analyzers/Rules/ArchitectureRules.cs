using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG5: whether the layers make sense in this order. Each analyzer says the whole message, with its numbers.</summary>
internal static class ArchitectureRules
{
    private const string Category = "NetGen.Architecture";

    public static readonly DiagnosticDescriptor LinearPair = new(
        "NG5001",
        "Two weighted layers with nothing non-linear between them",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5001"));

    public static readonly DiagnosticDescriptor RepeatedActivation = new(
        "NG5002",
        "Two activations in a row",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5002"));

    public static readonly DiagnosticDescriptor HiddenSoftmax = new(
        "NG5003",
        "Softmax as a hidden activation",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5003"));

    public static readonly DiagnosticDescriptor CancelledBias = new(
        "NG5004",
        "A bias right before BatchNorm",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5004"));

    public static readonly DiagnosticDescriptor DropoutBeforeBatchNorm = new(
        "NG5005",
        "Dropout right before BatchNorm",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5005"));

    public static readonly DiagnosticDescriptor UnfitDropout = new(
        "NG5006",
        "A dropout that does not fit",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5006"));

    public static readonly DiagnosticDescriptor NormalizedOutput = new(
        "NG5007",
        "A normalised output",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5007"));

    public static readonly DiagnosticDescriptor DominantLayer = new(
        "NG5008",
        "One layer holds nearly all parameters",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5008"));

    public static readonly DiagnosticDescriptor SingleValueBatchNorm = new(
        "NG5009",
        "BatchNorm over one value",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5009"));

    public static readonly DiagnosticDescriptor NormalizationOrder = new(
        "NG5010",
        "Normalisation after the activation",
        "{0}",
        Category,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG5010"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        LinearPair,
        RepeatedActivation,
        HiddenSoftmax,
        CancelledBias,
        DropoutBeforeBatchNorm,
        UnfitDropout,
        NormalizedOutput,
        DominantLayer,
        SingleValueBatchNorm,
        NormalizationOrder,
    ];
}
