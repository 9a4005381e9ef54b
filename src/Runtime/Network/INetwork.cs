using NetGen.Kernels;

namespace NetGen;

/// <summary>What the generator writes for every class with <see cref="NetworkAttribute"/>; trainers and files work through it.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
public interface INetwork<TSelf>
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>The network's sizes, tensors, layers and plans.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>A network whose parameters are all zero, to be filled from a file.</summary>
    static abstract TSelf CreateUninitialized();

    /// <summary>The parameters and running statistics.</summary>
    NetworkState State { get; }

    /// <summary>Computes outputs in inference mode for one sample or many. Any number of threads may call it at once.</summary>
    /// <param name="input">samples × input size floats, sample after sample.</param>
    /// <param name="output">samples × output size floats.</param>
    /// <exception cref="ArgumentException">A length that is not a whole number of samples, or the two disagree.</exception>
    void Predict(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Runs a range of one phase of a training step.</summary>
    /// <param name="phase">The phase's index in the training plan.</param>
    /// <param name="frame">The step's memory.</param>
    /// <param name="from">The first sample or item.</param>
    /// <param name="to">One past the last.</param>
    static abstract void RunTraining(int phase, in TrainingFrame frame, int from, int to);

    /// <summary>Derives the weights that inference uses (batch normalisation folded in) from parameters and statistics.</summary>
    /// <param name="state">The network's state; its prepared arena is written.</param>
    static abstract void PrepareInference(NetworkState state);
}
