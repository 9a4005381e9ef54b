using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>Says in words what a run's measurements mean: what happens to the signal, to the gradient, and to the loss.</summary>
internal static class Diagnosis
{
    /// <summary>What guessing among ten classes costs: ln 10.</summary>
    private const double GuessingLoss = 2.3026;

    /// <summary>A loss that shows that something was learned.</summary>
    private const double LearningLoss = 2;

    /// <summary>Two or three sentences on a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="images">The images of the whole run, all epochs together.</param>
    public static string Of(RunResult run, long images) =>
        run.Spreads[^2] == 0 && run.Gradients[0] == 0 && run.Spreads[0] == 0
            ? "Nothing comes through and nothing goes back. Only the constants of the output layer can learn, and all they can learn is which digit is the most frequent."
            : string.Join(' ', ((string[])[Signal(run), Gradient(run), End(run, images)]).Where(sentence => sentence.Length > 0));

    private static string Signal(RunResult run)
    {
        double first = run.Spreads[0];
        double last = run.Spreads[^2];
        int fading = run.Spreads.TakeWhile(spread => spread > 0).Count();
        double factor = PerLayer(run.Spreads[Math.Min(fading, run.Spreads.Count - 1) - 1] / first, Math.Min(fading, run.Spreads.Count - 1) - 1);
        bool isFlat = ActivationProfile.Of(run.Activation).Squashes && run.Spreads.Max() > 3;
        return !double.IsFinite(last) ? "The signal overflows."
            : isFlat ? $"The sums are around ±{Html.Size(run.Spreads.Max())}, far out where the curve is flat."
            : last < 1e-3 ? $"Every layer keeps only {Keeps(factor)} of the difference between two images: behind the tenth, a 3 and an 8 look the same ({Html.Size(last)})."
            : factor < 0.85 ? $"Every layer keeps {Keeps(factor)} of the difference between two images; behind the tenth, {Html.Size(last)} is left."
            : factor > 1.5 ? $"Every layer makes the signal {Html.Size(factor)} times as large, up to {Html.Size(last)} at the tenth."
            : last < 0.3 ? $"The signal comes through, a little faint ({Html.Size(last)} at the tenth layer)."
            : "The signal comes through.";
    }

    private static string Gradient(RunResult run)
    {
        double first = run.Gradients[0];
        double factor = PerLayer(first / run.Gradients[^1], run.Gradients.Count - 1);
        return first < 1e-3 ? $"On its way back the gradient keeps {Keeps(factor)} a layer: the first layer is told next to nothing ({Html.Size(first)})."
            : first < 0.2 ? $"The gradient fades on its way back, to {Html.Size(first)} at the first layer."
            : first > 10 ? $"The gradient grows {Html.Size(factor)}-fold a layer on its way back, to {Html.Size(first)}: the first layers are pushed much too far."
            : "The gradient arrives at full strength.";
    }

    private static string End(RunResult run, long images)
    {
        if (run.DivergedAt is { } step)
        {
            return $"At step {Html.Count(step)} the numbers no longer fit into a float, and the network was lost.";
        }

        double loss = run.Losses[^1];
        int learning = run.Losses.TakeWhile(value => value > LearningLoss).Count();
        string after = Html.Count(RoundedTo(images * (double)learning / run.Losses.Count));
        bool isEarly = learning <= run.Losses.Count / 10;
        return run.Outcome switch
        {
            Outcome.Learned when isEarly => IsHealthy(run) ? "It learns from the start." : "It learns all the same.",
            Outcome.Learned or Outcome.Slow when learning < run.Losses.Count && !isEarly => $"It takes about {after} images until the loss falls below 2.",
            Outcome.Learned or Outcome.Slow => $"It is still learning when the run ends, at a loss of {Html.Size(loss)}.",
            _ when loss > GuessingLoss + 0.15 => $"In the end the loss is {Html.Size(loss)}, worse than guessing.",
            _ when loss < GuessingLoss - 0.1 => $"In the end the loss is {Html.Size(loss)}, not much below that of guessing.",
            _ => "The loss stays where guessing is, at 2.30.",
        };
    }

    private static bool IsHealthy(RunResult run) => run.Spreads[^2] is >= 0.1 and <= 10 && run.Gradients[0] is >= 0.1 and <= 10;

    private static double PerLayer(double ratio, int layers) => Math.Pow(Math.Max(ratio, 1e-30), 1.0 / Math.Max(1, layers));

    private static string Keeps(double factor) => Html.Percent(factor, factor < 0.1 ? 1 : 0);

    private static long RoundedTo(double images) => (long)Math.Round(images / 1000) * 1000;
}
