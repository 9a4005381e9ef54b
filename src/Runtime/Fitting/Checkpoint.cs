using NetGen.Serialization;

namespace NetGen.Kernels;

/// <summary>
/// Training as a safetensors file: the network's tensors under their own names, the optimizer's state as
/// <c>optimizer.dense1.weight.exp_avg</c>, for a run of <c>Fit</c> the best weights as <c>best.…</c>, and the rest in the metadata. Random
/// numbers are functions of seed and step, so these two are all there is to keep of them.
/// </summary>
internal sealed class Checkpoint
{
    private const string OptimizerPrefix = "optimizer.";
    private const string BestPrefix = "best.";
    private readonly Trainer trainer;
    private readonly SafetensorsFile file;
    private readonly CheckpointMetadata metadata;

    private Checkpoint(Trainer trainer, SafetensorsFile file, CheckpointMetadata metadata)
    {
        this.trainer = trainer;
        this.file = file;
        this.metadata = metadata;
    }

    /// <summary>Whether a tensor of a checkpoint belongs to training and not to the network.</summary>
    public static bool IsTrainingState(string name) =>
        name.StartsWith(OptimizerPrefix, StringComparison.Ordinal) || name.StartsWith(BestPrefix, StringComparison.Ordinal);

    /// <summary>Writes a checkpoint; a former file is replaced as a whole or not at all.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="trainer">The trainer.</param>
    /// <param name="run">The run of <c>Fit</c>; null outside of one.</param>
    public static void Write(string path, Trainer trainer, FitState? run)
    {
        List<SafetensorsTensor> tensors = NetworkFile.Tensors(trainer.Description, trainer.State);
        foreach ((string name, ParameterDescription parameter, int slot) in OptimizerTensors(trainer))
        {
            tensors.Add(NetworkFile.Unpacked(name, parameter, trainer.OptimizerBlock(parameter, slot)));
        }

        if (run?.BestWeights is { } best)
        {
            tensors.AddRange(trainer.Description.Parameters.Select(
                parameter => NetworkFile.Unpacked(BestName(parameter), parameter, best.Block(parameter))));
        }

        SafetensorsWriter.Write(path, tensors, CheckpointMetadata.Of(trainer, run).ToDictionary());
    }

    /// <summary>Reads a checkpoint and checks all of it against a trainer, which stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="trainer">The trainer.</param>
    /// <exception cref="InvalidDataException">The file is damaged, no checkpoint, or one of another network or optimizer.</exception>
    public static Checkpoint Read(string path, Trainer trainer)
    {
        SafetensorsFile file = SafetensorsFile.Read(path);
        CheckpointMetadata metadata = CheckpointMetadata.Parse(file, trainer);
        List<ExpectedTensor> expected = [.. NetworkFile.Expected(trainer.Description)];
        expected.AddRange(OptimizerTensors(trainer).Select(tensor => new ExpectedTensor(tensor.Name, tensor.Parameter.Shape)));
        if (metadata.HasBestWeights)
        {
            expected.AddRange(trainer.Description.Parameters.Select(parameter => new ExpectedTensor(BestName(parameter), parameter.Shape)));
        }

        TensorMatching.Verify(file, expected);
        return new Checkpoint(trainer, file, metadata);
    }

    /// <summary>The run the checkpoint belongs to, if it is the one that is to go on.</summary>
    /// <param name="expected">A new run with the same options.</param>
    /// <param name="batches">The batches of an epoch.</param>
    /// <exception cref="InvalidDataException">The checkpoint has no run, or one with other options.</exception>
    public FitState RequireRun(FitState expected, int batches)
    {
        FitState run = metadata.Run
            ?? throw new InvalidDataException($"{file.Name}: expected a checkpoint of Fit; this one was written by a trainer outside of it.");
        Require("batch size", expected.BatchSize, run.BatchSize);
        Require("number of training samples", expected.SampleCount, run.SampleCount);
        Require("seed", expected.Seed, run.Seed);
        Require("shuffling", expected.Shuffle, run.Shuffle);
        long samples = Math.Min((long)run.Batch * run.BatchSize, run.SampleCount);
        if (run.Batch < 0 || run.Batch > batches || run.Samples != samples || run.BestEpoch < 0 || run.BestEpoch > run.Epochs.Count)
        {
            throw new InvalidDataException(
                $"{file.Name}: expected a position in a run of {batches} batches an epoch; found batch {run.Batch}, {run.Samples} samples, best epoch {run.BestEpoch} of {run.Epochs.Count}.");
        }

        long steps = ((long)run.Epochs.Count * batches) + run.Batch;
        Require("number of steps", steps, metadata.Step);
        return run;
    }

    /// <summary>Gives network, optimizer state, step and, if there is one, the run what the checkpoint holds.</summary>
    public void Apply()
    {
        NetworkFile.Apply(trainer.Description, trainer.State, file);
        foreach ((string name, ParameterDescription parameter, int slot) in OptimizerTensors(trainer))
        {
            NetworkFile.Pack(file, name, parameter, trainer.OptimizerBlock(parameter, slot));
        }

        if (metadata is { HasBestWeights: true, Run: { } run })
        {
            run.BestWeights = new WeightSnapshot(trainer.State);
            foreach (ParameterDescription parameter in trainer.Description.Parameters)
            {
                NetworkFile.Pack(file, BestName(parameter), parameter, run.BestWeights.Block(parameter));
            }
        }

        trainer.Restore(metadata.Step, metadata.Seed, metadata.LearningRate);
    }

    private static IEnumerable<(string Name, ParameterDescription Parameter, int Slot)> OptimizerTensors(Trainer trainer) =>
        from parameter in trainer.Description.Parameters
        where !parameter.IsStatistic
        from slot in Enumerable.Range(0, trainer.Optimizer.StateSlots)
        select ($"{OptimizerPrefix}{parameter.Name}.{trainer.Optimizer.StateName(slot)}", parameter, slot);

    private static string BestName(ParameterDescription parameter) => BestPrefix + parameter.Name;

    private void Require<T>(string what, T expected, T found)
        where T : IEquatable<T>
    {
        if (!expected.Equals(found))
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{file.Name}: a run goes on with the {what} it began with; expected {expected}, found {found}."));
        }
    }
}
