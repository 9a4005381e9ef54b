using System.Globalization;
using System.Text;
using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>The experiment's report: one file that needs nothing else, no network and no script. It is XML as well as HTML.</summary>
internal static class ReportPage
{
    private const string Title = "Where a network starts decides whether it learns";

    /// <summary>Writes the page to a file; a former one is replaced as a whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="results">The runs, activation by activation.</param>
    /// <param name="settings">How they were trained.</param>
    /// <param name="trainingCount">The training images.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Save(string path, IReadOnlyList<RunResult> results, ExperimentSettings settings, int trainingCount)
    {
        string temporary = path + ".part";
        File.WriteAllText(temporary, Write(results, settings, trainingCount), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="results">The runs, activation by activation.</param>
    /// <param name="settings">How they were trained.</param>
    /// <param name="trainingCount">The training images.</param>
    public static string Write(IReadOnlyList<RunResult> results, ExperimentSettings settings, int trainingCount)
    {
        string setup = string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Epochs} epoch{(settings.Epochs == 1 ? "" : "s")} · {settings.Optimizer.Name} · learning rate {settings.LearningRate} · batches of {ExperimentSettings.BatchSize} · seed {settings.Seed}");
        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\" />\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        html.Append($"<title>{Title}</title>\n<style>\n{ReportStyle.Css}\n</style>\n</head>\n<body>\n<main>\n");
        html.Append($"<div class=\"eyebrow\">{setup}</div>\n<h1>{Title}</h1>\n");
        html.Append($"<p class=\"lead\">{Html.Escape(ReportText.Introduction(settings, trainingCount))}</p>\n");
        html.Append($"<p class=\"lead\"><strong>{Html.Escape(ReportText.Findings(results))}</strong></p>\n");
        html.Append(AccuracyGrid.Write(results)).Append(ReportText.Ideas);
        html.Append($"<p>{Html.Escape(ReportText.OptimizerNote(settings))}</p>\n");
        html.Append("<p class=\"soft\">Below, activation by activation: what the start does to the signal and to the gradient, and what came of it. Point at a line to see it alone; the thick line is Auto. ↑ and ↓ mark lines that leave the chart. All charts of a kind have the same scale.</p>\n");
        foreach (IGrouping<string, RunResult> activation in results.GroupBy(result => result.Activation))
        {
            html.Append(ActivationSection.Write(activation.Key, [.. activation], (long)trainingCount * settings.Epochs));
        }

        html.Append(ReportText.Glossary());
        html.Append("<footer>Made by <code>samples/Mnist compare</code> of NetGen. Signal and gradient are measured on the first 512 training images before the first step: the standard deviation of a unit's sum over the images (root mean square over the units), and the norm of the gradient of one image's loss with respect to the layer's sums (root mean square over the images). Images: MNIST (LeCun, Cortes and Burges).</footer>\n");
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }
}
