namespace NetGen.Generator.Model;

/// <summary>Gives layers their names and keeps them apart.</summary>
internal sealed class LayerNames(ProblemList problems)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "input" };
    private readonly Dictionary<string, int> running = new(StringComparer.Ordinal);

    /// <summary>The name that an attribute gives, or its kind and a running number.</summary>
    public string Add(AttributeDeclaration attribute, LayerKind kind, int index)
    {
        int number = running.TryGetValue(kind.Name, out int last) ? last + 1 : 1;
        running[kind.Name] = number;
        string? given = attribute.Find("Name")?.Value as string;
        string name = given ?? $"{kind.Name.ToLowerInvariant()}{number}";
        var place = new ProblemPlace(index, given is null ? null : "Name");
        if (!IsIdentifier(name))
        {
            problems.Error("NG0006", place, $"A layer's name must be an identifier (letters, digits and _, not starting with a digit), but is '{name}'");
        }
        else if (!taken.Add(name))
        {
            problems.Error("NG0006", place, (name, given) switch
            {
                ("input", _) => "'input' names the network's input; choose another name for this layer",
                (_, null) => $"This layer is called '{name}' by default, which another layer already is by its Name; give one of them another name",
                _ => $"There already is a layer '{name}'; every layer needs a name of its own",
            });
        }

        return name;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(character => char.IsLetterOrDigit(character) || character == '_');
}
