using System.Text;
using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>The table of all test accuracies, coloured by outcome.</summary>
internal static class AccuracyGrid
{
    /// <summary>Writes the table.</summary>
    /// <param name="results">All runs.</param>
    public static string Write(IReadOnlyList<RunResult> results)
    {
        string[] activations = [.. results.Select(result => result.Activation).Distinct()];
        StringBuilder html = new("<div class=\"card scroll\"><table class=\"grid-table\"><thead><tr><th scope=\"col\">start of the weights</th>");
        foreach (string activation in activations)
        {
            html.Append($"<th scope=\"col\"><a href=\"#{activation}\">{activation}</a></th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (IGrouping<InitializerChoice, RunResult> row in results.GroupBy(result => result.Initializer))
        {
            html.Append($"<tr><th scope=\"row\">{Html.Escape(row.Key.Name)}</th>");
            foreach (string activation in activations)
            {
                RunResult run = row.Single(result => result.Activation == activation);
                OutcomeStyle style = OutcomeStyle.Of(run.Outcome);
                                html.Append($"<td class=\"{style.Class}\" title=\"{Html.Escape(style.Meaning)}\"><span class=\"sign\">{style.Sign}</span>{OutcomeStyle.Result(run, digits: 1)}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table>").Append(OutcomeStyle.Legend()).Append("</div>\n").ToString();
    }
}
