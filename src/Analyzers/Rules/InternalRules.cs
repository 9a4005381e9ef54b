using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Rules;

/// <summary>NG9: mistakes of NetGen's own.</summary>
internal static class InternalRules
{
    public static readonly DiagnosticDescriptor GenerationFailed = new(
        "NG9999",
        "The generator could not finish",
        "{0}",
        "NetGen.Internal",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleCatalog.HelpLink("NG9999"));

    /// <summary>The rules of this family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [GenerationFailed];
}
