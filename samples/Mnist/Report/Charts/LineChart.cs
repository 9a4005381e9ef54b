using System.Globalization;
using System.Text;

namespace NetGen.Samples.Mnist.Report;

/// <summary>Lines in a frame with axes, each labelled beside its end, as SVG.</summary>
internal sealed record LineChart
{
    /// <summary>The drawing's width.</summary>
    public const int Width = 368;

    /// <summary>The drawing's height.</summary>
    public const int Height = 276;

    /// <summary>The frame's sides, for the scales.</summary>
    public const double Left = 40, Right = 270, Top = 12, Bottom = 228;

    private const double LabelHeight = 13.5;

    /// <summary>What the chart shows, for those who can't see it.</summary>
    public required string Title { get; init; }

    /// <summary>A name that no other chart of the page has.</summary>
    public required string Id { get; init; }

    /// <summary>The scale from left to right.</summary>
    public required AxisScale X { get; init; }

    /// <summary>The scale from bottom to top.</summary>
    public required AxisScale Y { get; init; }

    /// <summary>The marks below, as values and texts.</summary>
    public required IReadOnlyList<(double Value, string Text)> XMarks { get; init; }

    /// <summary>The marks on the left, as values and texts.</summary>
    public required IReadOnlyList<(double Value, string Text)> YMarks { get; init; }

    /// <summary>What the axis below counts.</summary>
    public required string XTitle { get; init; }

    /// <summary>A range of values to shade, and what it is called.</summary>
    public (double From, double To, string Text)? Band { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Draws the chart.</summary>
    public string ToSvg()
    {
        StringBuilder svg = new();
        Append(svg, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{Id}-title\"><title id=\"{Id}-title\">{Html.Escape(Title)}</title>\n");
        Append(svg, $"<clipPath id=\"{Id}-frame\"><rect x=\"{Left}\" y=\"{Top - 2:F0}\" width=\"{Right - Left}\" height=\"{Bottom - Top + 4}\"/></clipPath>\n");
        AppendAxes(svg);
        AppendSeries(svg);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private void AppendAxes(StringBuilder svg)
    {
        if (Band is { } band)
        {
            double top = Y.PlaceInside(band.To);
            Append(svg, $"<rect class=\"band\" x=\"{Left}\" y=\"{top:F1}\" width=\"{Right - Left}\" height=\"{Y.PlaceInside(band.From) - top:F1}\"/>");
            Append(svg, $"<text class=\"band-name\" x=\"{Left + 5}\" y=\"{top + 12:F1}\">{Html.Escape(band.Text)}</text>\n");
        }

        foreach ((double value, string text) in YMarks)
        {
            double y = Y.Place(value);
            Append(svg, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{y:F1}\" y2=\"{y:F1}\"/><text class=\"mark\" x=\"{Left - 6}\" y=\"{y + 3.5:F1}\" text-anchor=\"end\">{Html.Escape(text)}</text>\n");
        }

        foreach ((double value, string text) in XMarks)
        {
            Append(svg, $"<text class=\"mark\" x=\"{X.Place(value):F1}\" y=\"{Bottom + 17}\" text-anchor=\"middle\">{Html.Escape(text)}</text>");
        }

        Append(svg, $"<line class=\"axis\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Bottom}\" y2=\"{Bottom}\"/>");
        Append(svg, $"<text class=\"axis-title\" x=\"{(Left + Right) / 2}\" y=\"{Bottom + 38}\" text-anchor=\"middle\">{Html.Escape(XTitle)}</text>\n");
    }

    private void AppendSeries(StringBuilder svg)
    {
        double[] ends = [.. Series.Select(series => Y.PlaceInside(series.Points[^1].Y))];
        double[] labels = LabelColumn.Arrange(ends, LabelHeight, Top + 2, Bottom - 1);

        // Emphasised lines last, so that they lie on top.
        foreach (int index in Enumerable.Range(0, Series.Count).OrderBy(index => Series[index].IsEmphasized))
        {
            ChartSeries series = Series[index];
            string path = Path(series);
            double end = X.PlaceInside(series.Points[^1].X);
            string emphasis = series.IsEmphasized ? " emphasized" : "";
            Append(svg, $"<g class=\"series {OutcomeStyle.Of(series.Outcome).Class}{emphasis}\"><title>{Html.Escape(series.Description)}</title>");
            Append(svg, $"<g clip-path=\"url(#{Id}-frame)\"><path class=\"line\" d=\"{path}\"/><path class=\"reach\" d=\"{path}\"/></g>");
            Append(svg, $"<path class=\"leader\" d=\"M{end:F1} {ends[index]:F1}L{Right + 4} {ends[index]:F1}L{Right + 13} {labels[index]:F1}\"/>");
            Append(svg, $"<text class=\"label\" x=\"{Right + 16}\" y=\"{labels[index] + 3.5:F1}\">{Html.Escape(series.Label)}</text></g>\n");
        }
    }

    private string Path(ChartSeries series)
    {
        StringBuilder path = new();
        foreach ((double x, double y) in series.Points)
        {
            Append(path, $"{(path.Length == 0 ? 'M' : 'L')}{X.Place(x):F1} {Y.Place(y):F1}");
        }

        return path.ToString();
    }
}
