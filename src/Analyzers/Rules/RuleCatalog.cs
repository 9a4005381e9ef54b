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
        .. DeclarationRules.All,
        .. ShapeRules.All,
        .. InitializationRules.All,
        .. SignalRules.All,
        .. HeadRules.All,
        .. ArchitectureRules.All,
        .. CostRules.All,
        .. InternalRules.All,
    ];

    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => $"{Documentation}{id}.md";
}
