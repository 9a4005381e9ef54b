using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG4: whether the network's head fits its loss. Each analyzer says the whole message, with its numbers.</summary>
internal static class HeadRules
{
    private const string Category = "NetGen.Head";

    public static readonly DiagnosticDescriptor RepeatedSoftmax = new(
        "NG4001",
        "Softmax of a softmax",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4001"));

    public static readonly DiagnosticDescriptor SigmoidLogits = new(
        "NG4002",
        "Sigmoid before BinaryCrossEntropy",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4002"));

    public static readonly DiagnosticDescriptor SquaredProbabilities = new(
        "NG4003",
        "MeanSquaredError right after Softmax or Sigmoid",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4003"));

    public static readonly DiagnosticDescriptor MissingSoftmax = new(
        "NG4004",
        "CategoricalCrossEntropy without Softmax",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4004"));

    public static readonly DiagnosticDescriptor OneSidedLogits = new(
        "NG4005",
        "A one-sided activation on logits",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4005"));

    public static readonly DiagnosticDescriptor BoundedRegression = new(
        "NG4006",
        "A bounded or one-sided activation on a regression head",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4006"));

    public static readonly DiagnosticDescriptor SingleUnitSoftmax = new(
        "NG4007",
        "Softmax over one unit",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4007"));

    public static readonly DiagnosticDescriptor OutputDropout = new(
        "NG4008",
        "Dropout with no weighted layer behind it",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG4008"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        RepeatedSoftmax,
        SigmoidLogits,
        SquaredProbabilities,
        MissingSoftmax,
        OneSidedLogits,
        BoundedRegression,
        SingleUnitSoftmax,
        OutputDropout,
    ];
}
