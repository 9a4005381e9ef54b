using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG6: what the generated code will cost. Each analyzer says the whole message, with its numbers.</summary>
internal static class CostRules
{
    private const string Category = "NetGen.Cost";

    public static readonly DiagnosticDescriptor PaddedWidth = new(
        "NG6001",
        "Much of a panel is padding",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG6001"));

    public static readonly DiagnosticDescriptor WorkingMemory = new(
        "NG6002",
        "Large working memory",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG6002"));

    public static readonly DiagnosticDescriptor WeightBudget = new(
        "NG6003",
        "The weights exceed the L2 cache",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG6003"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        PaddedWidth,
        WorkingMemory,
        WeightBudget,
    ];
}
