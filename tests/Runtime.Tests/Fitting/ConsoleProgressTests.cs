namespace NetGen.Tests.Fitting;

public class ConsoleProgressTests
{
    private static readonly TrainingProgress Halfway = new()
    {
        Epoch = 2, Epochs = 10, Batch = 6, Batches = 12, Loss = 0.25, LearningRate = 0.1, SamplesPerSecond = 12345, Elapsed = TimeSpan.FromSeconds(1),
    };

    private static readonly TrainingProgress EpochEnd = Halfway with
    {
        Batch = 12,
        Result = new() { Epoch = 2, Loss = 0.125, ValidationLoss = 0.5, ValidationAccuracy = 0.9812, LearningRate = 0.1, Seconds = 2.04 },
    };

    [Fact]
    public void Redirected_output_has_a_line_an_epoch_and_nothing_else()
    {
        StringWriter writer = new() { NewLine = "\n" };
        ConsoleProgress progress = new(writer, isInteractive: false);
        progress.Report(Halfway);
        progress.Report(EpochEnd);
        Assert.Equal("epoch  2/10  loss 0.1250  validation loss 0.5000  validation accuracy 98.12 %  2.0 s  12,345 samples/s\n", writer.ToString());
    }

    [Fact]
    public void A_console_has_a_bar_that_the_epochs_line_overwrites()
    {
        StringWriter writer = new() { NewLine = "\n" };
        ConsoleProgress progress = new(writer, isInteractive: true);
        progress.Report(Halfway);
        const string Bar = "\repoch  2/10 [############............]  50 %  loss 0.2500  12,345 samples/s";
        Assert.Equal(Bar, writer.ToString());
        progress.Report(Halfway with { Batch = 7 });
        Assert.Equal(Bar, writer.ToString());
        progress.Report(EpochEnd with { Result = EpochEnd.Result! with { ValidationLoss = null, ValidationAccuracy = null } });
        string line = writer.ToString()[Bar.Length..];
        Assert.StartsWith("\repoch  2/10  loss 0.1250  2.0 s  12,345 samples/s ", line);
        Assert.Equal(Bar.Length + 1, line.Length);
        Assert.EndsWith("\n", line);
    }
}
