namespace NetGen.Generator.Emission.Cpu;

/// <summary>The tables of places of one method, written behind it.</summary>
internal sealed class PlaceTables(CodeWriter code)
{
    private readonly List<(string Name, PlaceColumns Places, IReadOnlyList<string> Layers)> tables = [];

    /// <summary>Adds a table and returns its name.</summary>
    /// <param name="owner">The method that reads it.</param>
    /// <param name="places">The columns.</param>
    /// <param name="layers">The layers of each row.</param>
    public string Add(string owner, PlaceColumns places, IReadOnlyList<string> layers)
    {
        string name = $"{owner}Places{(tables.Count == 0 ? "" : Literal.Of(tables.Count + 1))}";
        tables.Add((name, places, layers));
        return name;
    }

    /// <summary>Writes the tables that were added.</summary>
    public void Write()
    {
        foreach ((string name, PlaceColumns places, IReadOnlyList<string> layers) in tables)
        {
            code.Line();
            code.Line("/// <summary>Where the operands of each block of layers lie.</summary>");
            code.Line($"private static global::System.ReadOnlySpan<int> {name} =>");
            code.Line("[");
            for (int round = 0; round < layers.Count; round++)
            {
                code.Line($"    {string.Join(", ", places.RowOf(round).Select(Literal.Of))}, // {layers[round]}");
            }

            code.Line("];");
        }

        tables.Clear();
    }
}
