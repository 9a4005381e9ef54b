using System.Globalization;
using System.Text;

namespace NetGen.Benchmarks.Growth.Plots;

/// <summary>Lines over two logarithmic axes, as an SVG on a white ground.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XTitle">What the axis below counts.</param>
/// <param name="YTitle">What the axis on the left counts.</param>
/// <param name="Limit">A value that no line can pass, drawn across, with its name.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Note">A line of small print below.</param>
internal sealed record LogPlot(string Title, string XTitle, string YTitle, (double Value, string Name) Limit, IReadOnlyList<PlotLine> Lines, string Note)
{
    private const int Width = 760, Height = 440;
    private const double Left = 64, Right = 568, Top = 44, Bottom = 356;
    private const double LabelHeight = 17;

    /// <summary>Distinct to most eyes that see few colours (Okabe and Ito 2008).</summary>
    private static readonly string[] Colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"];

    private readonly LogAxis x = new(Lines.SelectMany(line => line.Points).Min(point => point.X), Lines.SelectMany(line => line.Points).Max(point => point.X), Left + 8, Right - 8);
    private readonly LogAxis y = new(Math.Min(Limit.Value / 2, Lines.SelectMany(line => line.Points).Min(point => point.Y) * 0.9), Limit.Value * 1.25, Bottom, Top);

    /// <summary>The drawing.</summary>
    public string ToSvg()
    {
        StringBuilder svg = new();
        Append(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#333\" role=\"img\">\n");
        Append(svg, $"<title>{Escape(Title)}</title>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        Append(svg, $"<text x=\"{Left}\" y=\"24\" font-size=\"15\" font-weight=\"600\">{Escape(Title)}</text>\n");
        AppendAxes(svg);
        AppendLines(svg);
        Append(svg, $"<text x=\"{Left}\" y=\"{Height - 14}\" font-size=\"10\" fill=\"#777\">{Escape(Note)}</text>\n</svg>\n");
        return svg.ToString();
    }

    private void AppendAxes(StringBuilder svg)
    {
        foreach (double mark in y.Marks(10, 1, 2, 5))
        {
            Append(svg, $"<line x1=\"{Left}\" x2=\"{Right}\" y1=\"{y.Place(mark):F1}\" y2=\"{y.Place(mark):F1}\" stroke=\"#e5e5e5\"/>");
            Append(svg, $"<text x=\"{Left - 8}\" y=\"{y.Place(mark) + 4:F1}\" text-anchor=\"end\">{mark:0.##}</text>\n");
        }

        foreach (double mark in x.Marks(2, 1))
        {
            Append(svg, $"<line x1=\"{x.Place(mark):F1}\" x2=\"{x.Place(mark):F1}\" y1=\"{Top}\" y2=\"{Bottom}\" stroke=\"#f2f2f2\"/>");
            Append(svg, $"<text x=\"{x.Place(mark):F1}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{mark:0}</text>\n");
        }

        Append(svg, $"<path d=\"M{Left} {Top}V{Bottom}H{Right}\" fill=\"none\" stroke=\"#999\"/>\n");
        Append(svg, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 40}\" text-anchor=\"middle\">{Escape(XTitle)}</text>");
        Append(svg, $"<text transform=\"translate(18 {(Top + Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Escape(YTitle)}</text>\n");
        Append(svg, $"<line x1=\"{Left}\" x2=\"{Right}\" y1=\"{y.Place(Limit.Value):F1}\" y2=\"{y.Place(Limit.Value):F1}\" stroke=\"#333\" stroke-dasharray=\"6 4\"/>");
        Append(svg, $"<text x=\"{Left + 6}\" y=\"{y.Place(Limit.Value) - 6:F1}\">{Escape(Limit.Name)}</text>\n");
    }

    private void AppendLines(StringBuilder svg)
    {
        double[] labels = LabelPlaces();
        for (int index = 0; index < Lines.Count; index++)
        {
            PlotLine line = Lines[index];
            string color = Colors[index % Colors.Length];
            if (line.Limits.Count > 0)
            {
                Append(svg, $"<path d=\"{Path(line.Limits)}\" fill=\"none\" stroke=\"{color}\" stroke-dasharray=\"2 3\"><title>{Escape(line.Name)}: what memory allows</title></path>\n");
            }

            Append(svg, $"<path d=\"{Path(line.Points)}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>\n");
            foreach ((double px, double py) in line.Points)
            {
                Append(svg, $"<circle cx=\"{x.Place(px):F1}\" cy=\"{y.Place(py):F1}\" r=\"3\" fill=\"{color}\"><title>{px:0}: {py:0.#}</title></circle>\n");
            }

            (double endX, double endY) = line.Points[^1];
            Append(svg, $"<path d=\"M{x.Place(endX) + 4:F1} {y.Place(endY):F1}L{Right + 8} {labels[index]:F1}\" stroke=\"{color}\" stroke-width=\"0.7\"/>");
            Append(svg, $"<text x=\"{Right + 12}\" y=\"{labels[index] + 4:F1}\" fill=\"{color}\" font-weight=\"600\">{Escape(line.Name)}</text>\n");
        }
    }

    private string Path(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{x.Place(point.X):F1} {y.Place(point.Y):F1}")));

    /// <summary>Beside the lines' ends, pushed apart so that none lies on another.</summary>
    private double[] LabelPlaces()
    {
        double[] places = [.. Lines.Select(line => y.Place(line.Points[^1].Y))];
        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(index => places[index])];
        for (int rank = 1; rank < order.Length; rank++)
        {
            places[order[rank]] = Math.Max(places[order[rank]], places[order[rank - 1]] + LabelHeight);
        }

        return places;
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
