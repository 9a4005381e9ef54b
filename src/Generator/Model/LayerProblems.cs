namespace NetGen.Generator.Model;

/// <summary>Says what is wrong with one attribute, or one of its arguments.</summary>
/// <param name="problems">Where it is said.</param>
/// <param name="index">The attribute's index in the declaration.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="layer">The layer's name.</param>
internal sealed class LayerProblems(ProblemList problems, int index, AttributeDeclaration attribute, string layer)
{
    /// <summary>The layer's name.</summary>
    public string Layer { get; } = layer;

    /// <summary>Whether an error was said.</summary>
    public bool HasErrors { get; private set; }

    public void Error(string rule, string message, string? argument = null, string? remedy = null)
    {
        HasErrors = true;
        problems.Error(rule, new ProblemPlace(index, argument), message, remedy);
    }

    public void Warning(string rule, string message, string? argument = null) =>
        problems.Warning(rule, new ProblemPlace(index, argument), message);

    /// <summary>The first of some arguments that the attribute has; null if it has none of them.</summary>
    public string? FirstOf(params string[] arguments) =>
        arguments.FirstOrDefault(argument => attribute.Find(argument) is not null);
}
