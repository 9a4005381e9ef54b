using System.Text;
using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>The part of the page on one activation: its curve, three charts, what happened in words, and the numbers.</summary>
internal static class ActivationSection
{
    /// <summary>Writes the part.</summary>
    /// <param name="activation">The activation's name.</param>
    /// <param name="runs">Its runs, in the order of the initialisers.</param>
    /// <param name="images">The images of a whole run.</param>
    public static string Write(string activation, IReadOnlyList<RunResult> runs, long images)
    {
        ActivationProfile profile = ActivationProfile.Of(activation);
        RunCharts charts = new(activation, runs, images);
        StringBuilder html = new();
        html.Append($"<section class=\"activation\" id=\"{activation}\">\n<div class=\"title-row\">{profile.ToSvg()}<h2>{activation}</h2></div>\n");
        html.Append($"<p>{Html.Escape(profile.Explanation)}</p>\n<div class=\"charts\">\n");
        AppendFigure(html, "The signal, before training", "How much a layer's sums differ from image to image. A line that falls: the images begin to look alike.", charts.Signal());
        AppendFigure(html, "The gradient, before training", "How strongly each layer is told to change; it starts at the output. A line that falls: the first layers hear nothing.", charts.Gradient());
        AppendFigure(html, "The loss, while training", "How wrong the answers are; 2.30 is the price of guessing, 0 would be perfect.", charts.Loss());
        html.Append("</div>\n");
        AppendStories(html, runs, images);
        html.Append($"<details><summary>All numbers behind the charts of {activation}</summary>\n<div class=\"scroll\">");
        AppendNumbers(html, "Spread of a layer's sums over the images (standard deviation)", runs, run => run.Spreads);
        AppendNumbers(html, "Norm of the gradient at a layer's sums", runs, run => run.Gradients);
        return html.Append("</div></details>\n</section>\n").ToString();
    }

    private static void AppendFigure(StringBuilder html, string title, string caption, string chart) =>
        html.Append($"<figure class=\"card\"><h3>{title}</h3><figcaption>{caption}</figcaption>{chart}</figure>\n");

    private static void AppendStories(StringBuilder html, IReadOnlyList<RunResult> runs, long images)
    {
        html.Append("<div class=\"scroll\"><table class=\"story\"><thead><tr><th scope=\"col\">start</th><th scope=\"col\">test accuracy</th><th scope=\"col\">what happened</th></tr></thead><tbody>\n");
        foreach (RunResult run in runs)
        {
            OutcomeStyle style = OutcomeStyle.Of(run.Outcome);
            html.Append($"<tr><th scope=\"row\">{Html.Escape(run.Initializer.Name)}</th><td class=\"result {style.Class}\"><span class=\"sign\">{style.Sign}</span> {OutcomeStyle.Result(run, digits: 2)}</td><td>{Html.Escape(Diagnosis.Of(run, images))}</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void AppendNumbers(StringBuilder html, string title, IReadOnlyList<RunResult> runs, Func<RunResult, IReadOnlyList<double>> values)
    {
        html.Append($"<table class=\"numbers\"><caption>{title}</caption><thead><tr><th scope=\"col\">start</th>");
        int layers = values(runs[0]).Count;
        for (int layer = 1; layer <= layers; layer++)
        {
            html.Append(layer == layers ? "<th scope=\"col\">output</th>" : $"<th scope=\"col\">{layer}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (RunResult run in runs)
        {
            html.Append($"<tr><th scope=\"row\">{Html.Escape(run.Initializer.Name)}</th>{string.Concat(values(run).Select(value => $"<td>{Html.Size(value)}</td>"))}</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }
}
