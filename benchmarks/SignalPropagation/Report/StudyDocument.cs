using System.Text;
using NetGen.SignalPropagation.Comparing;

namespace NetGen.SignalPropagation.Report;

/// <summary>The document that says how true the prediction is.</summary>
internal static class StudyDocument
{
    /// <summary>The document's text, with \n as line ends.</summary>
    public static string Of(IReadOnlyList<NetworkComparison> comparisons)
    {
        var text = new StringBuilder();
        text.AppendLine(Introduction);
        text.AppendLine(Overall(comparisons)).AppendLine();
        FurthestOff.Write(text, comparisons);
        foreach (IGrouping<string, NetworkComparison> theme in comparisons.GroupBy(comparison => comparison.Subject.Theme))
        {
            text.AppendLine($"## {theme.Key}").AppendLine();
            SummaryTable.Write(text, theme);
            foreach (NetworkComparison comparison in theme)
            {
                LayerTable.Write(text, comparison);
            }
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Overall(IReadOnlyList<NetworkComparison> comparisons)
    {
        LayerComparison[] predicted = [.. comparisons.SelectMany(comparison => comparison.Lines)];
        LayerComparison[] ranges = [.. predicted.Where(line => line.IsRange)];
        LayerComparison[] wide = [.. comparisons.Where(comparison => comparison.Subject.IsMeanField).SelectMany(comparison => comparison.Lines)];
        return $"""
            - {comparisons.Count} networks, {predicted.Length} predicted figures. Within 6 % of the measured mean and two standard errors: {Cells.Share(predicted.Count(line => line.IsWithin(0.06)), predicted.Length)} of all,
              {Cells.Share(wide.Count(line => line.IsWithin(0.06)), wide.Length)} of those of networks marked \*: at least 256 wide, at most ten weighted layers deep, with a slope of q of at most 1.
            - Where a range is predicted, {Cells.Share(ranges.Sum(line => line.SeedsInRange), ranges.Sum(line => line.Measured.Values.Count))} of single seeds' values lie in it.
            """;
    }

    private const string Introduction = """
        # Is the prediction true?

        Signal, gradient and contrast of every weighted layer at the start of training, as predicted from the declaration alone and as measured. This page is written by

            dotnet run -c Release --project benchmarks/SignalPropagation -- --out docs/signal-propagation.md

        **Measured.** For each seed: weights drawn anew, 64 independent samples of normal numbers with the network's `InputMean` and `InputVariance`, random labels or targets, and `SignalProbe.Measure`, a training step (dropout and
        the batch's statistics at work) that changes nothing. *Signal*: the mean square of the pre-activation. *Gradient*: the mean square of the loss's gradient with respect to it, as a multiple of that at the last weighted
        layer of the same seed. *Contrast*: κ = 1 − mean z_a·z_b / mean z², the first mean over pairs of different samples a ≠ b, both also over seeds. Means over seeds, with their standard errors. Seeds are added until every mean of signal and gradient is known
        to 2 % or the network has had its share of time.

        **Compared.** The summary gives predicted mean over measured mean at the layer where it is furthest from 1. Where the prediction is a range, it is meant to hold 95 % of single seeds.

        """;
}
