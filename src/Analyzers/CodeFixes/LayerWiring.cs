using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Who reads whom in a network of which some layers are taken out.</summary>
internal sealed class LayerWiring
{
    private const int Input = -1;
    private const string InputName = "input";

    private readonly IReadOnlyList<LayerSyntax> layers;
    private readonly List<string> newReferences = [];

    public LayerWiring(LayerSyntaxList list, IEnumerable<AttributeSyntax> removed)
    {
        layers = list.Layers;
        Removed = new HashSet<AttributeSyntax>(removed);

        // The last layer's output is the network's: it stays where another one's would take its place.
        int last = layers.Count - 1;
        if (last >= 0 && Removed.Contains(layers[last].Syntax) && Remaining(last) != LastRemainingBefore(layers.Count))
        {
            Removed.Remove(layers[last].Syntax);
        }
    }

    /// <summary>The layers that are taken out.</summary>
    public ISet<AttributeSyntax> Removed { get; }

    /// <summary>The names that layers refer to now and did not before.</summary>
    public IEnumerable<string> NewReferences => newReferences;

    /// <summary>Lets each layer that stays read what the ones that go have read.</summary>
    public void Reconnect(ArgumentEdits edits)
    {
        for (int index = 0; index < layers.Count; index++)
        {
            LayerSyntax layer = layers[index];
            if (Removed.Contains(layer.Syntax))
            {
                continue;
            }

            int source = SourceOf(index);
            int remaining = Remaining(source);
            if (layer.From is null ? remaining != LastRemainingBefore(index) : remaining != source)
            {
                edits.Set(layer.Syntax, "From", Reference(remaining));
            }

            if (layer.MergedArgument is { } merged && IndexOf(layer.Merged!) is var other && Remaining(other) != other)
            {
                edits.Replace(merged, Reference(Remaining(other)));
            }
        }
    }

    /// <summary>A layer, or the nearest one before it on its way that stays.</summary>
    private int Remaining(int index)
    {
        while (index != Input && Removed.Contains(layers[index].Syntax))
        {
            index = SourceOf(index);
        }

        return index;
    }

    private int SourceOf(int index) => layers[index].From is { } name ? IndexOf(name) : index - 1;

    private int LastRemainingBefore(int index)
    {
        do
        {
            index--;
        }
        while (index != Input && Removed.Contains(layers[index].Syntax));
        return index;
    }

    /// <summary>The layer of a name; the input if there is none.</summary>
    private int IndexOf(string name) => Enumerable.Range(0, layers.Count).Where(index => layers[index].Name == name).DefaultIfEmpty(Input).First();

    private string Reference(int index)
    {
        string name = index == Input ? InputName : layers[index].Name;
        newReferences.Add(name);
        return $"\"{name}\"";
    }
}
