using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG6: what the generated code will cost. Each analyzer says the whole message, with its numbers.</summary>
internal static class CostRules
{
    private const string Category = "NetGen.Cost";

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
    ];
}
