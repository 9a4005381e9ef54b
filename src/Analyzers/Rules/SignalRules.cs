using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG3: whether signal and gradient get through the network. Each analyzer says the whole message, with its numbers.</summary>
internal static class SignalRules
{
    private const string Category = "NetGen.Signal";

    public static readonly DiagnosticDescriptor VanishingSignal = new(
        "NG3001",
        "Activations vanish",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3001"));

    public static readonly DiagnosticDescriptor ExplodingSignal = new(
        "NG3002",
        "Activations explode",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3002"));

    public static readonly DiagnosticDescriptor VanishingGradient = new(
        "NG3003",
        "Gradients vanish",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3003"));

    public static readonly DiagnosticDescriptor ExplodingGradient = new(
        "NG3004",
        "Gradients explode",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3004"));

    public static readonly DiagnosticDescriptor InactiveUnits = new(
        "NG3005",
        "Units start inactive",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3005"));

    public static readonly DiagnosticDescriptor LostContrast = new(
        "NG3006",
        "Inputs become indistinguishable",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG3006"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        VanishingSignal,
        ExplodingSignal,
        VanishingGradient,
        ExplodingGradient,
        InactiveUnits,
        LostContrast,
    ];
}
