using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG2: whether the initialisers fit what they feed. Each analyzer says the whole message, with its numbers.</summary>
internal static class InitializationRules
{
    private const string Category = "NetGen.Initialization";

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
    ];
}
