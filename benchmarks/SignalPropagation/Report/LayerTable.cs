using System.Text;
using NetGen.SignalPropagation.Comparing;

namespace NetGen.SignalPropagation.Report;

/// <summary>All layers of a network, folded away until a reader asks.</summary>
internal static class LayerTable
{
    public static void Write(StringBuilder text, NetworkComparison comparison)
    {
        text.AppendLine($"<details><summary>{comparison.Subject.Name}: {comparison.Subject.Description}; {comparison.Study.Seeds} seeds</summary>").AppendLine();
        text.Append("| layer |");
        foreach (Quantity quantity in Quantity.All)
        {
            text.Append($" {quantity.Name}: predicted | measured mean | 95 % of seeds |");
        }

        text.AppendLine().AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (IGrouping<string, LayerComparison> layer in comparison.Lines.GroupBy(line => line.Layer))
        {
            text.Append($"| {layer.Key} |");
            foreach (LayerComparison line in layer)
            {
                text.Append($" {Cells.Predicted(line.Predicted)} | {Cells.Mean(line.Measured)} | {Cells.Spread(line.Measured)} |");
            }

            text.AppendLine();
        }

        text.AppendLine().AppendLine("</details>").AppendLine();
    }
}
