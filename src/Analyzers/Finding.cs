using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers;

/// <summary>What a rule found in a network.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Attribute">The index of the attribute in the declaration that it is reported at.</param>
/// <param name="Argument">The name of the argument that it is reported at; null, or one that is not written, for the whole attribute.</param>
/// <param name="Message">What is wrong, with the figures, and the remedy, in one sentence.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, int Attribute, string? Argument, string Message)
{
    /// <summary>The severity where it is not the rule's default.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>What a code fix needs to know; null if nothing.</summary>
    public string? Remedy { get; init; }

    /// <summary>The indices of further attributes that a code fix changes.</summary>
    public IReadOnlyList<int> AlsoConcerned { get; init; } = [];
}
