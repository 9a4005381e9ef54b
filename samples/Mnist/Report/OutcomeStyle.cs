using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>How the page shows an outcome: by colour, and by a sign and a kind of stroke for those who don't see the colour.</summary>
/// <param name="Class">The style's class.</param>
/// <param name="Sign">The sign in tables.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record OutcomeStyle(string Class, string Sign, string Meaning)
{
    /// <summary>The style of an outcome.</summary>
    public static OutcomeStyle Of(Outcome outcome) => outcome switch
    {
        Outcome.Learned => new("learned", "●", "learned: 80 % or more of the test images right"),
        Outcome.Slow => new("slow", "◐", "slow: 20 to 80 %"),
        Outcome.Chance => new("chance", "○", "hardly better than guessing: below 20 %"),
        _ => new("diverged", "✕", "broke down: its numbers overflowed"),
    };

    /// <summary>What a table says of a run: its test accuracy, or that there is none.</summary>
    public static string Result(RunResult run, int digits) => run.Outcome == Outcome.Diverged ? "overflow" : Html.Percent(run.Accuracy, digits);

    /// <summary>The key to colours, strokes and signs.</summary>
    public static string Legend()
    {
        IEnumerable<string> entries = Enum.GetValues<Outcome>().Select(Of).Select(style =>
            $"<li class=\"{style.Class}\"><svg viewBox=\"0 0 34 10\" aria-hidden=\"true\"><path class=\"line\" d=\"M1 5H33\"/></svg><span class=\"sign\">{style.Sign}</span> {Html.Escape(style.Meaning)}</li>");
        return $"<ul class=\"legend\">{string.Concat(entries)}</ul>\n";
    }
}
