using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>
/// Shows a training run in the console: a bar that moves within an epoch, and a line that stays for each epoch. When the output
/// goes to a file or a pipe, there are only the lines.
/// </summary>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private const int BarWidth = 24;
    private static readonly long RefreshTicks = Stopwatch.Frequency / 10;
    private readonly TextWriter writer;
    private readonly bool isInteractive;
    private long lastShown;
    private int lastLength;

    /// <summary>Shows progress on the standard output.</summary>
    public ConsoleProgress()
        : this(Console.Out, !Console.IsOutputRedirected)
    {
    }

    /// <summary>Shows progress on a writer.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="isInteractive">Whether a carriage return takes the cursor back to the line's start, so that a bar can move.</param>
    public ConsoleProgress(TextWriter writer, bool isInteractive)
    {
        ArgumentNullException.ThrowIfNull(writer);
        this.writer = writer;
        this.isInteractive = isInteractive;
    }

    /// <summary>Shows a report; bars at most ten times a second.</summary>
    /// <param name="value">The report.</param>
    public void Report(TrainingProgress value)
    {
        if (value.Result is { } result)
        {
            string line = Line(value, result);
            writer.WriteLine(isInteractive ? "\r" + line.PadRight(lastLength) : line);
            lastLength = 0;
            return;
        }

        long now = Stopwatch.GetTimestamp();
        if (isInteractive && now - lastShown >= RefreshTicks)
        {
            lastShown = now;
            string bar = Bar(value);
            writer.Write("\r" + bar.PadRight(lastLength));
            writer.Flush();
            lastLength = bar.Length;
        }
    }

    private static string Bar(in TrainingProgress progress)
    {
        int filled = (int)((long)BarWidth * progress.Batch / progress.Batches);
        StringBuilder text = Head(progress);
        text.Append(" [").Append('#', filled).Append('.', BarWidth - filled).Append("] ");
        text.Append(CultureInfo.InvariantCulture, $"{100L * progress.Batch / progress.Batches,3} %  loss {progress.Loss:F4}  {progress.SamplesPerSecond:N0} samples/s");
        return text.ToString();
    }

    private static string Line(in TrainingProgress progress, EpochResult result)
    {
        StringBuilder text = Head(progress);
        text.Append(CultureInfo.InvariantCulture, $"  loss {result.Loss:F4}");
        if (result.ValidationLoss is { } loss)
        {
            text.Append(CultureInfo.InvariantCulture, $"  validation loss {loss:F4}");
        }

        if (result.ValidationAccuracy is { } accuracy)
        {
            text.Append(CultureInfo.InvariantCulture, $"  validation accuracy {100 * accuracy:F2} %");
        }

        return text.Append(CultureInfo.InvariantCulture, $"  {result.Seconds:F1} s  {progress.SamplesPerSecond:N0} samples/s").ToString();
    }

    private static StringBuilder Head(in TrainingProgress progress)
    {
        int width = progress.Epochs.ToString(CultureInfo.InvariantCulture).Length;
        return new StringBuilder("epoch ")
            .Append(progress.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(width)).Append('/').Append(progress.Epochs.ToString(CultureInfo.InvariantCulture));
    }
}
