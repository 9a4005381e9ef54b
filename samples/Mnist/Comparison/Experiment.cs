using System.Collections.Concurrent;

namespace NetGen.Samples.Mnist.Comparison;

/// <summary>Every activation with every initialiser.</summary>
internal static class Experiment
{
    /// <summary>The number of runs.</summary>
    public static int RunCount => Subject.All.Count * InitializerChoice.All.Count;

    /// <summary>Runs all of them, several at a time; each on one thread and independent of the others, so that the results don't depend on how many.</summary>
    /// <param name="data">The images.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="finished">Hears of every run that is done, one at a time.</param>
    /// <returns>The results, activation by activation, each in the order of the initialisers.</returns>
    /// <exception cref="OperationCanceledException">The experiment was cancelled.</exception>
    public static IReadOnlyList<RunResult> Run(MnistData data, ExperimentSettings settings, Action<RunResult> finished)
    {
        RunResult[] results = new RunResult[RunCount];
        Lock reporting = new();
        ParallelOptions options = new()
        {
            MaxDegreeOfParallelism = settings.Threads == 0 ? Environment.ProcessorCount : settings.Threads,
            CancellationToken = settings.Cancellation,
        };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, RunCount), EnumerablePartitionerOptions.NoBuffering), options, index =>
        {
            (int subject, int initializer) = Math.DivRem(index, InitializerChoice.All.Count);
            RunResult result = Subject.All[subject].Run(InitializerChoice.All[initializer], data, settings);
            results[index] = result;
            lock (reporting)
            {
                finished(result);
            }
        });
        return results;
    }
}
