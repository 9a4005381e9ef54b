using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>The page's prose: what was done, what came out, and what the words mean.</summary>
internal static class ReportText
{
    /// <summary>The ideas that the charts need, for a reader who has none of them.</summary>
    public const string Ideas = """
        <h2>Three ideas are enough to read the charts</h2>
        <div class="ideas">
        <div class="card"><h3>A layer adds up</h3>
        <p>Each unit multiplies everything that comes in by a weight of its own, adds it all up, and bends the sum by a curve, the activation.</p>
        <p>Here a unit adds 100 products (the first layer: 784, one a pixel). A sum of 100 random terms is about ten times as large as one term. So whether sums grow or shrink from layer to layer depends on how
        large the weights are <em>for the number of things that come in</em>. That number is what textbooks call the fan-in. There is nothing more to it.</p></div>
        <div class="card"><h3>Forward goes the signal</h3>
        <p>For the last layer to tell a 3 from an 8, the two must still look different when they get there. If every layer keeps half of the difference, a thousandth is left after ten; if every layer doubles it, the numbers
        explode.</p>
        <p>The first chart shows how different images look to each layer, before any training. In the shaded band all is well.</p></div>
        <div class="card"><h3>Back comes the gradient</h3>
        <p>Training compares the answer with the truth and tells each layer, from the last to the first, which way and how strongly to change. That message is called the gradient. It too is multiplied at each layer it passes.</p>
        <p>If it fades, the first layers never learn, and what the others learn is built on noise. If it grows, the first layers are thrown off by a single step. The second chart shows it; the third what became of it all.</p></div>
        </div>

        """;

    /// <summary>What was done, in one paragraph.</summary>
    public static string Introduction(ExperimentSettings settings, int trainingCount) =>
        $"{Experiment.RunCount} networks were trained to read handwritten digits. All have the same shape: ten layers of 100 units, one behind the other. All saw the same {Html.Count(trainingCount)} images "
        + $"{(settings.Epochs == 1 ? "once" : $"{settings.Epochs} times")}, in the same order. They differ in two things: the numbers their weights start from, and the curve that bends each unit's sum. "
        + "The table shows how many of 10,000 new digits each one reads right. Guessing gets 10 %.";

    /// <summary>What came out, in one paragraph.</summary>
    public static string Findings(IReadOnlyList<RunResult> results)
    {
        (Outcome Outcome, string Text)[] endings =
        [
            (Outcome.Learned, "learned"), (Outcome.Slow, "learned slowly"), (Outcome.Chance, "did hardly better than guessing"), (Outcome.Diverged, "broke down"),
        ];
        string counts = string.Join(", ", endings
            .Select(ending => (Count: results.Count(result => result.Outcome == ending.Outcome), ending.Text))
            .Where(ending => ending.Count > 0)
            .Select(ending => $"{ending.Count} {ending.Text}"));
        string[] everywhere = [.. results.GroupBy(result => result.Initializer.Name).Where(group => group.All(result => result.Outcome == Outcome.Learned)).Select(group => group.Key)];
        string always = everywhere.Length switch
        {
            0 => "No start works with all five curves.",
            1 => $"One start works with all five curves: {everywhere[0]}.",
            _ => $"{everywhere.Length} starts work with all five curves: {string.Join(", ", everywhere)}.",
        };
        return $"Of the {results.Count}, {counts}. {always}";
    }

    /// <summary>What to keep in mind with this optimizer.</summary>
    public static string OptimizerNote(ExperimentSettings settings) => settings.Optimizer.Name is "sgd" or "momentum"
        ? "These runs change weights in proportion to the gradient. A layer that gets a thousandth of the gradient learns a thousand times more slowly, and one that gets a thousand times too much is thrown off. Optimizers such as Adam forgive more: try --optimizer adam."
        : $"These runs use {settings.Optimizer.Name}, which gives every weight a step of its own size, measured by the gradients it has seen. So a faint gradient is no obstacle as long as it is not lost in rounding, and a huge one does less harm. Compare with --optimizer sgd, which forgives nothing. What no optimizer can bring back is a signal that doesn't reach the output.";

    /// <summary>The starts, one by one.</summary>
    public static string Glossary() =>
        "<h2>The nine starts</h2>\n<dl>\n"
        + string.Concat(InitializerChoice.All.Select(choice => $"<dt>{Html.Escape(choice.Name)}</dt><dd>{Html.Escape(choice.Explanation)}</dd>\n"))
        + "</dl>\n";
}
