using System.Collections.Immutable;

namespace NetGen.Analyzers.Rules;

/// <summary>What diagnostics carry for code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What to write, such as the name that was probably meant.</summary>
    public const string Remedy = "Remedy";

    /// <summary>The remedy of NG0002 where a type around the network lacks <c>partial</c>.</summary>
    public const string MakeOuterPartial = "partial";

    /// <summary>The remedy where the layer can be taken out, so that its readers read what it reads.</summary>
    public const string RemoveLayer = "remove";

    /// <summary>The remedy where the activation can be taken away: an argument, or a layer that is nothing else.</summary>
    public const string RemoveActivation = "linear";

    /// <summary>The remedy where a layer and the next one can change places.</summary>
    public const string Swap = "swap";

    /// <summary>The remedy where AlphaDropout is the dropout that fits.</summary>
    public const string UseAlphaDropout = "AlphaDropout";

    public static ImmutableDictionary<string, string?> WithRemedy(string? remedy) =>
        remedy is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Remedy, remedy);
}
