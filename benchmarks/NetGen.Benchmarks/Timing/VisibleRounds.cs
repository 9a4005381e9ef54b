using Spectre.Console;

namespace NetGen.Benchmarks.Timing;

/// <summary>Rounds that show on a terminal how far they are.</summary>
internal static class VisibleRounds
{
    /// <summary>Warms all up and takes samples of all.</summary>
    /// <param name="series">What is timed.</param>
    /// <param name="samples">The samples of each.</param>
    public static void Run(IReadOnlyList<Series> series, int samples)
    {
        if (Console.IsOutputRedirected)
        {
            Rounds.Run(series, samples, _ => { });
            return;
        }

        AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask("measuring", maxValue: 1);
            Rounds.Run(series, samples, share => task.Value = share);
        });
    }
}
