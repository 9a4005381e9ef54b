using Spectre.Console;

namespace NetGen.Samples.Mnist;

/// <summary>Shows a training run: a bar for the current epoch and a line that stays for each; only the lines when the output is redirected.</summary>
internal sealed class TrainingDisplay : IProgress<TrainingProgress>
{
    private readonly ProgressTask? bar;

    private TrainingDisplay(ProgressTask? bar) => this.bar = bar;

    /// <summary>Runs the training with a display.</summary>
    /// <param name="train">The training, given whom to tell of its progress.</param>
    /// <returns>What the training returned.</returns>
    public static TrainingHistory Show(Func<IProgress<TrainingProgress>, TrainingHistory> train) =>
        TerminalOutput.IsInteractive
            ? AnsiConsole.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context => train(new TrainingDisplay(context.AddTask("epoch"))))
            : train(new TrainingDisplay(null));

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (value.Result is { } result)
        {
            AnsiConsole.MarkupLine(FormattableString.Invariant(
                $"epoch {result.Epoch}/{value.Epochs}  loss {result.Loss:F4}  test: loss {result.ValidationLoss:F4}  accuracy [green]{100 * result.ValidationAccuracy:F2} %[/]  {value.SamplesPerSecond:N0} images/s"));
        }
        else if (bar is not null)
        {
            bar.Description = FormattableString.Invariant($"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:F4}");
            bar.MaxValue = value.Batches;
            bar.Value = value.Batch;
        }
    }
}
