namespace NetGen.Generator.Model;

/// <summary>Finds the layers that From, Add and Concat name, and the layers that nothing reads.</summary>
internal sealed class LayerReferences(ProblemList problems)
{
    private const string InputName = "input";

    private readonly HashSet<int> read = [];
    private bool hasUnresolved;

    /// <summary>What a layer reads, the current output first; null if a name does not exist, after saying so (NG0007).</summary>
    public List<int>? Resolve(string? from, Layer layer, List<LayerNode> nodes, int attribute)
    {
        List<int?> inputs = [from is null ? nodes.Count - 1 : Find(from, nodes, attribute, "From")];
        inputs.AddRange(layer.Merged.Select(other => Find(other, nodes, attribute, "layer")));
        read.UnionWith(inputs.OfType<int>());
        if (inputs.Contains(null))
        {
            hasUnresolved = true;
            return null;
        }

        return inputs.ConvertAll(input => input!.Value);
    }

    /// <summary>Says (NG0009) which layers' outputs nothing reads; nothing while a name is wrong, since it may have meant one of them.</summary>
    public void NoteUnread(List<LayerNode> nodes)
    {
        for (int node = 0; node < nodes.Count - 1 && !hasUnresolved; node++)
        {
            if (!read.Contains(node))
            {
                problems.Warning("NG0009", new ProblemPlace(nodes[node].Attribute, null), $"Nothing reads the output of '{nodes[node].Name}'; remove it or name it in a From, Add or Concat");
            }
        }
    }

    private int? Find(string name, List<LayerNode> nodes, int attribute, string argument)
    {
        if (string.Equals(name, InputName, StringComparison.Ordinal))
        {
            return NetworkModel.InputIndex;
        }

        int node = nodes.FindIndex(other => string.Equals(other.Name, name, StringComparison.Ordinal));
        if (node >= 0)
        {
            return node;
        }

        string[] known = [InputName, .. nodes.Select(other => other.Name)];
        string nearest = NearestName.Of(name, known);
        problems.Error("NG0007", new ProblemPlace(attribute, argument), $"There is no layer '{name}' before this one; did you mean '{nearest}'? Layers so far: {string.Join(", ", known)}", nearest);
        return null;
    }
}
