using System.Collections.Immutable;

namespace NetGen.Analyzers.Rules;

/// <summary>What diagnostics carry for code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What to write, such as the name that was probably meant.</summary>
    public const string Remedy = "Remedy";

    /// <summary>The remedy of NG0002 where a type around the network lacks <c>partial</c>.</summary>
    public const string MakeOuterPartial = "partial";

    public static ImmutableDictionary<string, string?> WithRemedy(string? remedy) =>
        remedy is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Remedy, remedy);
}
