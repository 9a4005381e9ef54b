using System.Globalization;
using System.Text;
using NetGen.Serialization;

namespace NetGen;

/// <summary>The course of a training run, epoch by epoch.</summary>
public sealed partial class TrainingHistory
{
    /// <summary>Makes a history.</summary>
    /// <param name="epochs">The epochs in order.</param>
    /// <param name="end">Why the run ended.</param>
    /// <param name="bestEpoch">The number of the epoch with the lowest monitored loss; null before the first.</param>
    public TrainingHistory(IEnumerable<EpochResult> epochs, TrainingEnd end, int? bestEpoch)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        Epochs = [.. epochs];
        End = end;
        BestEpoch = bestEpoch;
    }

    /// <summary>The epochs that were finished, in order.</summary>
    public IReadOnlyList<EpochResult> Epochs { get; }

    /// <summary>Why the run ended.</summary>
    public TrainingEnd End { get; }

    /// <summary>The number of the epoch with the lowest validation loss, or training loss without validation; null before the first.</summary>
    public int? BestEpoch { get; }

    /// <summary>Writes the history, as JSON if the path ends in <c>.json</c> and as CSV otherwise; a former file is replaced as a whole or not at all.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.WriteText(path, path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ToJson() : ToCsv());
    }

    /// <summary>A line of titles and a line an epoch, numbers in the invariant culture, empty fields for what was not measured.</summary>
    /// <returns>The text; lines end in <c>\n</c>.</returns>
    public string ToCsv()
    {
        StringBuilder text = new("epoch,loss,validation_loss,validation_accuracy,learning_rate,seconds\n");
        foreach (EpochResult epoch in Epochs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{epoch.Epoch},{epoch.Loss},{epoch.ValidationLoss},{epoch.ValidationAccuracy},{epoch.LearningRate},{epoch.Seconds}\n");
        }

        return text.ToString();
    }
}
