using NetGen.Samples.Mnist.Comparison;
using Spectre.Console;

namespace NetGen.Samples.Mnist;

/// <summary>Shows the experiment in the terminal: its progress, and the table of accuracies.</summary>
internal static class ComparisonTable
{
    /// <summary>Runs the experiment with a bar, or with a line a run when the output is redirected.</summary>
    /// <param name="run">The experiment, given whom to tell of finished runs.</param>
    public static IReadOnlyList<RunResult> ShowProgress(Func<Action<RunResult>, IReadOnlyList<RunResult>> run)
    {
        if (!TerminalOutput.IsInteractive)
        {
            return run(result => Console.WriteLine(Describe(result)));
        }

        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("training", maxValue: Experiment.RunCount);
                return run(result =>
                {
                    bar.Description = Describe(result).PadRight(42);
                    bar.Increment(1);
                });
            });
    }

    /// <summary>Prints the accuracies: a row an initialiser, a column an activation.</summary>
    /// <param name="results">The runs.</param>
    public static void Print(IReadOnlyList<RunResult> results)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("test accuracy");
        foreach (Subject subject in Subject.All)
        {
            table.AddColumn(new TableColumn(subject.Activation).RightAligned());
        }

        foreach (InitializerChoice initializer in InitializerChoice.All)
        {
            table.AddRow([
                Markup.Escape(initializer.Name),
                .. Subject.All.Select(subject => Cell(results.Single(result => result.Initializer == initializer && result.Activation == subject.Activation))),
            ]);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine("[green]80 % and more: it learns[/]   [yellow]20 to 80 %: slowly[/]   [red]below: hardly better than guessing[/]   [magenta]NaN: the loss ceased to be a number[/]\n");
    }

    private static string Describe(RunResult result) =>
        FormattableString.Invariant($"{result.Activation,-8} {result.Initializer.Name,-12} {100 * result.Accuracy,6:F2} %{(result.DivergedAt is { } step ? $"  NaN at step {step}" : "")}");

    private static string Cell(RunResult result)
    {
        string color = result.Outcome switch
        {
            Outcome.Learned => "green",
            Outcome.Slow => "yellow",
            Outcome.Chance => "red",
            _ => "magenta",
        };
        return result.Outcome == Outcome.Diverged ? $"[{color}]NaN[/]" : FormattableString.Invariant($"[{color}]{100 * result.Accuracy:F2} %[/]");
    }
}
