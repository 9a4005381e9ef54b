using System.Globalization;
using System.Text;

namespace NetGen.Kernels;

/// <summary>A network as a table: a line a layer, then the totals.</summary>
public static class NetworkSummary
{
    private const string ColumnGap = "  ";

    /// <summary>Writes the table.</summary>
    /// <param name="description">The network's description.</param>
    /// <returns>Lines that end in <c>\n</c>, the last one without.</returns>
    public static string Format(NetworkDescription description)
    {
        List<Column> columns =
        [
            new("Layer", layer => layer.Name),
            new("Kind", layer => layer.Kind),
            new("Output", layer => Shape(layer.OutputShape)),
            new("Parameters", layer => Number(layer.ParameterCount), IsNumber: true),
            new("Activation", layer => layer.Activation),
            new("Initialiser", layer => layer.Initializer),
        ];
        if (Branches(description.Layers))
        {
            columns.Add(new("Reads", layer => string.Join(", ", layer.Inputs)));
        }

        bool isPredicted = description.Signal.Layers.Length > 0;
        columns.AddRange((isPredicted ? SignalColumns.All : []).Select(column => new Column(column.Title, layer => column.Cell(description.Signal[layer.Name]), IsNumber: true)));
        int[] widths = [.. columns.Select(column => description.Layers.Select(layer => column.Text(layer).Length).Append(column.Title.Length).Max())];
        string rule = new('─', widths.Sum() + (ColumnGap.Length * (widths.Length - 1)));
        StringBuilder text = new();
        text.Append(description.Name).Append(": ").Append(Shape(description.InputShape)).Append(" → ").Append(Shape(description.OutputShape)).Append('\n');
        text.Append(rule).Append('\n');
        AppendRow(text, columns, widths, column => column.Title);
        text.Append(rule).Append('\n');
        foreach (LayerDescription layer in description.Layers)
        {
            AppendRow(text, columns, widths, column => column.Text(layer));
        }

        text.Append(rule).Append('\n');
        AppendTotals(text, description);
        return isPredicted ? text.Append('\n').Append(SignalColumns.Legend(description.Signal)).ToString() : text.ToString();
    }

    private static void AppendTotals(StringBuilder text, NetworkDescription description)
    {
        int frozen = Count(description, parameter => parameter is { Frozen: true, IsStatistic: false });
        int statistics = Count(description, parameter => parameter.IsStatistic);
        text.Append("Parameters: ").Append(Number(description.ParameterCount)).Append(" (").Append(Bytes(description.ParameterCount)).Append(')');
        if (frozen > 0)
        {
            text.Append(", of them frozen: ").Append(Number(frozen));
        }

        if (statistics > 0)
        {
            text.Append("; running statistics: ").Append(Number(statistics));
        }

        if (description is { Loss: { } loss, Training: { } plan })
        {
            text.Append("\nLoss: ").Append(loss.Function).Append("; training keeps ").Append(Bytes(plan.ActivationsPerSample)).Append(" a sample");
        }
    }

    private static void AppendRow(StringBuilder text, List<Column> columns, int[] widths, Func<Column, string> cell)
    {
        StringBuilder line = new();
        for (int i = 0; i < columns.Count; i++)
        {
            string content = cell(columns[i]);
            line.Append(i == 0 ? "" : ColumnGap).Append(columns[i].IsNumber ? content.PadLeft(widths[i]) : content.PadRight(widths[i]));
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static bool Branches(LayerDescription[] layers)
    {
        string previous = "input";
        foreach (LayerDescription layer in layers)
        {
            if (layer.Inputs.Length != 1 || layer.Inputs[0] != previous)
            {
                return true;
            }

            previous = layer.Name;
        }

        return false;
    }

    private static int Count(NetworkDescription description, Func<ParameterDescription, bool> which) =>
        description.Parameters.Where(which).Sum(parameter => parameter.Layout.Count);

    private static string Shape(int[] shape) => string.Join('×', shape.Select(extent => extent.ToString(CultureInfo.InvariantCulture)));

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Bytes(int floats)
    {
        double bytes = 4.0 * floats;
        return bytes switch
        {
            < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes:F0} bytes"),
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:F1} KiB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024):F1} MiB"),
        };
    }

    private sealed record Column(string Title, Func<LayerDescription, string> Text, bool IsNumber = false);
}
