using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG3: whether signal and gradient get through the network. Each analyzer says the whole message, with its numbers.</summary>
internal static class SignalRules
{
    private const string Category = "NetGen.Signal";

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
    ];
}
