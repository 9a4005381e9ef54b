using System.Globalization;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>The table of layers that hovering over the class shows.</summary>
internal static class SummaryTable
{
    /// <summary>The first column of numbers, which are set flush right.</summary>
    private const int FirstNumber = 5;

    public static IReadOnlyList<string> Documentation(LoweredNetwork network, SignalPrediction prediction)
    {
        var rows = new List<string[]> { new[] { "layer", "kind", "output", "activation", "initialiser", "parameters" }.Concat(SignalColumns.All.Select(column => column.Title.ToLowerInvariant())).ToArray() };
        for (int index = 0; index < network.Model.Nodes.Count; index++)
        {
            LayerNode node = network.Model.Nodes[index];
            string initializer = node.Layer.Weights is { } weights ? InitializerText.Label(weights.Initializer, prediction.Auto[index]) : "";
            int parameters = node.Layer.Tensors(network.Model.ShapeOf(node.Inputs[0]), node.Output).Items
                .Where(tensor => !tensor.IsStatistic).Sum(tensor => tensor.Count);
            rows.Add(
            [
                node.Name, node.Layer.Title, node.Output.ToString(), node.Layer.Activation.ToString(), initializer, parameters.ToString("N0", CultureInfo.InvariantCulture),
                .. SignalColumns.All.Select(column => column.Cell(prediction[index])),
            ]);
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        List<string> lines = ["<remarks>", $"From {network.Model.Input} to {network.Model.Output} with {DescriptionEmitter.ParameterCount(network).ToString("N0", CultureInfo.InvariantCulture)} parameters.", "<code>"];
        lines.AddRange(rows.Select(row => Escape(string.Join("  ", row.Select((cell, column) => column >= FirstNumber ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))))));
        lines.AddRange(["</code>", Escape(SignalColumns.Legend(prediction.Report)), "</remarks>"]);
        return lines;
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
