namespace NetGen.Generator.Lowering;

/// <summary>Where the weights of a product lie: panels of 16 outputs, some of them interleaved, so that a k of theirs is one row; row by row, then the next such panels.</summary>
/// <param name="Depth">The k.</param>
/// <param name="Interleaved">Panels in a row.</param>
internal readonly record struct WeightRows(int Depth, int Interleaved)
{
    /// <summary>Floats of a row: from one k to the next.</summary>
    public int Length => Interleaved * TensorLayout.PanelWidth;

    /// <summary>Floats of the rows of the panels that lie together.</summary>
    public int Block => Depth * Length;

    /// <summary>The first weight of a panel.</summary>
    public int Of(int panel) => (panel / Interleaved * Block) + (panel % Interleaved * TensorLayout.PanelWidth);

    /// <summary>The first weight of a lane, as a text.</summary>
    /// <param name="lane">The name of a variable.</param>
    public string OfLane(string lane) => $"((nint)({lane} / {Length}) * {Block}) + ({lane} % {Length})";
}
