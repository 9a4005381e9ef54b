using NetGen.Kernels;

namespace NetGen;

public abstract unsafe partial class Trainer
{
    /// <summary>
    /// Writes the network's tensors, the optimizer's state, the step count, the learning rate and the seed as a safetensors file; a former
    /// file is replaced as a whole or not at all.
    /// </summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveCheckpoint(string path) => Checkpoint.Write(path, this, run: null);

    /// <summary>Goes back to a checkpoint: the steps that follow have the bits of those that followed it then.</summary>
    /// <param name="path">A file that <see cref="SaveCheckpoint"/> or <c>Fit</c> wrote.</param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or a checkpoint of another network or optimizer; the message says what was expected. Nothing has changed.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void LoadCheckpoint(string path) => Checkpoint.Read(path, this).Apply();

    /// <summary>The packed block of one slot of the optimizer's state.</summary>
    internal Span<float> OptimizerBlock(ParameterDescription parameter, int slot) =>
        optimizerState.Span.Slice((slot * Description.ParameterArenaLength) + parameter.Offset, parameter.Layout.Length);

    /// <summary>Sets what a checkpoint keeps beside tensors.</summary>
    internal void Restore(long step, ulong seed, double learningRate)
    {
        StepCount = step;
        Seed = seed;
        LearningRate = learningRate;
    }
}
