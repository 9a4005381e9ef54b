using System.Collections.Immutable;

namespace NetGen.Generator.Model;

/// <summary>What is wrong with a declaration, and where; an analyzer makes a diagnostic of it.</summary>
/// <param name="Rule">The rule's id, such as <c>NG1005</c>.</param>
/// <param name="Place">Where it is wrong.</param>
/// <param name="Message">What was expected and what came, and the remedy, in one sentence.</param>
/// <param name="IsError">Whether no network can be made of the declaration.</param>
/// <param name="Remedy">What a code fix needs to know, such as the name that was probably meant; null if nothing.</param>
internal sealed record Problem(string Rule, ProblemPlace Place, string Message, bool IsError, string? Remedy = null);

/// <summary>A place in a declaration, without knowledge of source text.</summary>
/// <param name="Attribute">The attribute's index in the declaration.</param>
/// <param name="Argument">The argument's name; null for the whole attribute.</param>
internal readonly record struct ProblemPlace(int Attribute, string? Argument);

/// <summary>Collects problems.</summary>
internal sealed class ProblemList
{
    private readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();

    public bool HasErrors { get; private set; }

    public void Error(string rule, ProblemPlace place, string message, string? remedy = null)
    {
        HasErrors = true;
        problems.Add(new Problem(rule, place, message, IsError: true, remedy));
    }

    public void Warning(string rule, ProblemPlace place, string message, string? remedy = null) =>
        problems.Add(new Problem(rule, place, message, IsError: false, remedy));

    public EquatableArray<Problem> ToEquatableArray() => new(problems.ToImmutable());
}
