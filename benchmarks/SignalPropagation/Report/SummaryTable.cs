using System.Text;
using NetGen.SignalPropagation.Comparing;
using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation.Report;

/// <summary>A line a network: how far off the prediction is at worst.</summary>
internal static class SummaryTable
{
    public static void Write(StringBuilder text, IEnumerable<NetworkComparison> comparisons)
    {
        text.AppendLine("| network | what it is | seeds | signal | gradient | contrast | seeds in the range | measured at the ends: signal, gradient, contrast |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (NetworkComparison comparison in comparisons)
        {
            LayerComparison[] ranges = [.. comparison.Lines.Where(line => line.IsRange)];
            text.AppendLine($"| {comparison.Subject.Name}{(comparison.Subject.IsMeanField ? " \\*" : "")} | {comparison.Subject.Description} | {comparison.Study.Seeds} | "
                + string.Concat(Quantity.All.Select(quantity => $"{Cells.Ratio(comparison.Worst(quantity))} | "))
                + $"{Cells.Share(ranges.Sum(line => line.SeedsInRange), ranges.Sum(line => line.Measured.Values.Count))} | {Ends(comparison.Study)} |");
        }

        text.AppendLine();
    }

    /// <summary>The signal and the contrast at the last layer, the gradient at the first.</summary>
    private static string Ends(NetworkStudy study) =>
        $"{Cells.Number(study.Layers[^1].Signal.Mean)}, {Cells.Number(study.Layers[0].Gradient.Mean)}, {Cells.Number(study.Layers[^1].Contrast.Mean)}";
}
