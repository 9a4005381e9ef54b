using System.Text;
using NetGen.SignalPropagation.Comparing;

namespace NetGen.SignalPropagation.Report;

/// <summary>Where the prediction is worst: what a reader should know first.</summary>
internal static class FurthestOff
{
    private const int Shown = 12;

    public static void Write(StringBuilder text, IEnumerable<NetworkComparison> comparisons)
    {
        text.AppendLine("## Furthest off").AppendLine();
        text.AppendLine("The figures whose predicted mean differs most from the measured one, a network and a quantity once each.").AppendLine();
        text.AppendLine("| network | what it is | quantity | layer | predicted | measured mean | ratio |").AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach ((NetworkComparison comparison, LayerComparison line) in comparisons
            .SelectMany(comparison => Quantity.All.Select(quantity => (comparison, line: comparison.Worst(quantity))))
            .OrderByDescending(pair => pair.line.Error)
            .Take(Shown))
        {
            text.AppendLine($"| {comparison.Subject.Name} | {comparison.Subject.Description} | {line.Quantity.Name} | {line.Layer} | {Cells.Predicted(line.Predicted)} | {Cells.Mean(line.Measured)} | {Cells.Ratio(line.Ratio)} |");
        }

        text.AppendLine();
    }
}
