namespace NetGen.Kernels;

/// <summary>The predictions that the compiler made, from the numbers in a network's class.</summary>
public static class SignalDescription
{
    /// <summary>Reads a table of one row a layer.</summary>
    /// <param name="layers">The layers in order.</param>
    /// <param name="figures">The rows, as <see cref="SignalTable.Row"/> makes them.</param>
    /// <param name="learningRateBound">The bound of the report.</param>
    /// <returns>The report.</returns>
    public static SignalReport Read(LayerDescription[] layers, ReadOnlySpan<double> figures, double learningRateBound)
    {
        var lines = new LayerSignal[layers.Length];
        int columns = SignalTable.Columns.Length;
        for (int layer = 0; layer < lines.Length; layer++)
        {
            lines[layer] = SignalTable.Line(layers[layer].Name, figures.Slice(layer * columns, columns));
        }

        return new SignalReport(lines) { LearningRateBound = learningRateBound };
    }
}
