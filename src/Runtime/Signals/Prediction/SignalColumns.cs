namespace NetGen;

/// <summary>The predicted figures as columns of a table of layers: in the editor and in a network's summary the same.</summary>
internal static class SignalColumns
{
    /// <summary>The columns, each with its title and its cell for a layer.</summary>
    public static readonly (string Title, Func<LayerSignal, string> Cell)[] All =
    [
        ("Signal", line => line.PreActivation.ToString()),
        ("Gradient", line => line.Gradient.ToString()),
        ("Contrast", line => double.IsNaN(line.Contrast) ? "" : SignalRange.Format(line.Contrast)),
    ];

    private const string Columns = "Signal: E[z²] of the pre-activation z at the start of training; Gradient: E[(∂L/∂z)²] over the last weighted layer's; Contrast: the share of E[z²] that tells two inputs apart. Predicted.";

    /// <summary>What the columns say, and the bound, for the line below the table.</summary>
    /// <param name="report">The predictions.</param>
    public static string Legend(SignalReport report) => report.LearningRateBound > 0
        ? $"{Columns} Plain gradient descent on squared errors is stable at first with learning rates below {SignalRange.Format(report.LearningRateBound)}."
        : Columns;
}
