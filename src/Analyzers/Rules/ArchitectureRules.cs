using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG5: whether the layers make sense in this order. Each analyzer says the whole message, with its numbers.</summary>
internal static class ArchitectureRules
{
    private const string Category = "NetGen.Architecture";

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
    ];
}
