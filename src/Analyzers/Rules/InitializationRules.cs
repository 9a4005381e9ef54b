using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG2: whether the initialisers fit what they feed. Each analyzer says the whole message, with its numbers.</summary>
internal static class InitializationRules
{
    private const string Category = "NetGen.Initialization";

    public static readonly DiagnosticDescriptor Mismatch = new(
        "NG2001",
        "Initialiser and activation don't fit",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2001"));

    public static readonly DiagnosticDescriptor SelfNormalizing = new(
        "NG2002",
        "SELU without LeCun's initialisation",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2002"));

    public static readonly DiagnosticDescriptor EqualWeights = new(
        "NG2003",
        "All weights of a hidden layer are equal",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2003"));

    public static readonly DiagnosticDescriptor FixedVariance = new(
        "NG2004",
        "The weights' size does not fit the layer",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2004"));

    public static readonly DiagnosticDescriptor DominantMean = new(
        "NG2005",
        "The weights' mean dominates",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2005"));

    public static readonly DiagnosticDescriptor Saturation = new(
        "NG2006",
        "Units start saturated",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2006"));

    public static readonly DiagnosticDescriptor IgnoredArgument = new(
        "NG2007",
        "The initialiser ignores an argument",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2007"));

    public static readonly DiagnosticDescriptor OrthogonalGain = new(
        "NG2008",
        "Orthogonal without the activation's gain",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2008"));

    public static readonly DiagnosticDescriptor SlopeAndGain = new(
        "NG2009",
        "LeakyReLU's slope and InitGain disagree",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2009"));

    public static readonly DiagnosticDescriptor HiddenBias = new(
        "NG2010",
        "A hidden bias starts away from zero",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2010"));

    public static readonly DiagnosticDescriptor ImpossibleInitializer = new(
        "NG2011",
        "The initialiser can't fill a layer of this shape",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG2011"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Mismatch,
        SelfNormalizing,
        EqualWeights,
        FixedVariance,
        DominantMean,
        Saturation,
        IgnoredArgument,
        OrthogonalGain,
        SlopeAndGain,
        HiddenBias,
        ImpossibleInitializer,
    ];
}
