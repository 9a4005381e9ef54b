using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG4: whether the network's head fits its loss. Each analyzer says the whole message, with its numbers.</summary>
internal static class HeadRules
{
    private const string Category = "NetGen.Head";

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
    ];
}
