namespace NetGen.Samples.Mnist;

/// <summary>Trains one network and shows what came of it.</summary>
internal static class TrainingRun
{
    private const int Interrupted = 130;

    /// <summary>Trains, tests and draws.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">The images.</param>
    /// <param name="options">How to train.</param>
    /// <returns>The exit code.</returns>
    public static int Start<TNetwork>(TNetwork network, MnistData data, FitOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        Console.WriteLine(network);
        Console.WriteLine();
        TrainingHistory history = TrainingDisplay.Show(
            progress => Fitting.Run(network, data.Training, options with { Validation = data.Test, Progress = progress }));
        if (history.End == TrainingEnd.Cancelled)
        {
            Console.WriteLine(options.CheckpointPath is { } path ? $"interrupted; go on with --resume {path}" : "interrupted");
            return Interrupted;
        }

        Console.WriteLine(FormattableString.Invariant($"{history.Epochs.Count} {(history.Epochs.Count == 1 ? "epoch" : "epochs")} in {history.Epochs.Sum(epoch => epoch.Seconds):F1} s\n"));
        DigitGallery.Draw(network, data.Test);
        Console.WriteLine(FormattableString.Invariant($"test accuracy: {100 * history.Epochs[^1].ValidationAccuracy:F2} %"));
        return 0;
    }
}
