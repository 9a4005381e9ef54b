using NetGen.Kernels;
using NetGen.Serialization;

namespace NetGen;

/// <summary>The training loop behind the <c>Fit</c> of generated networks.</summary>
public static class Fitting
{
    /// <summary>Trains a network on a dataset.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="dataset">The training samples.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <returns>The losses epoch by epoch, and why the run ended.</returns>
    /// <exception cref="ArgumentException">The dataset or an option doesn't fit the network; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The network was declared without a loss.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no folder for <see cref="FitOptions.CheckpointPath"/>; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged, or of another network, optimizer or run; nothing has changed.</exception>
    public static TrainingHistory Run<TNetwork>(TNetwork network, Dataset dataset, FitOptions? options = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(dataset);
        options ??= new FitOptions();
        NetworkDescription description = TNetwork.Description;
        TrainingRequirement.Check(description);
        DatasetCheck.Check(description, dataset, nameof(dataset));
        if (options.Validation is { } given)
        {
            DatasetCheck.Check(description, given, nameof(FitOptions.Validation));
            if (options.ValidationShare > 0)
            {
                throw new ArgumentException(
                    $"{nameof(FitOptions.Validation)} and {nameof(FitOptions.ValidationShare)} are two ways to say what to validate on; set one of them.", nameof(options));
            }
        }

        if (options.CheckpointPath is { } checkpoint)
        {
            AtomicFile.RequireFolder(checkpoint);
        }

        (Dataset training, Dataset? validation) = options.ValidationShare > 0
            ? dataset.Split(options.ValidationShare, options.Seed)
            : (dataset, options.Validation);
        using Trainer<TNetwork> trainer = new(
            network, options.Optimizer, Math.Min(options.BatchSize, training.Count), options.MaxThreads, options.Seed);
        return new FitRun(trainer, training, validation, options).Run();
    }
}
