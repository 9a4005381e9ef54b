using NetGen.Kernels;
using NetGen.Numerics;

namespace NetGen;

public abstract unsafe partial class Trainer
{
    /// <summary>One step on a batch with class labels: forward, backward, update. Allocates nothing.</summary>
    /// <param name="inputs">samples × input size floats, sample after sample; at most <see cref="MaxBatch"/> samples.</param>
    /// <param name="labels">The class of each sample, from 0 to output size − 1.</param>
    /// <returns>The batch's mean loss before the update, penalties not included.</returns>
    /// <exception cref="ArgumentException">A length or a label doesn't fit; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The loss takes float targets only.</exception>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        float loss = Run(inputs, labels, keepStatistics: false);
        Update();
        return loss;
    }

    /// <summary>One step on a batch with float targets: forward, backward, update. Allocates nothing.</summary>
    /// <param name="inputs">samples × input size floats, sample after sample; at most <see cref="MaxBatch"/> samples.</param>
    /// <param name="targets">samples × output size floats.</param>
    /// <returns>The batch's mean loss before the update, penalties not included.</returns>
    /// <exception cref="ArgumentException">A length doesn't fit; nothing has changed.</exception>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float loss = Run(inputs, targets, keepStatistics: false);
        Update();
        return loss;
    }

    /// <summary>Forward and backward on a batch with class labels, as the next step would compute them; the network stays as it is.</summary>
    /// <param name="inputs">samples × input size floats, sample after sample.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <returns>The batch's mean loss; the gradients are those of this mean.</returns>
    /// <exception cref="ArgumentException">A length or a label doesn't fit.</exception>
    /// <exception cref="InvalidOperationException">The loss takes float targets only.</exception>
    public float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) => Run(inputs, labels, keepStatistics: true);

    /// <summary>Forward and backward on a batch with float targets, as the next step would compute them; the network stays as it is.</summary>
    /// <param name="inputs">samples × input size floats, sample after sample.</param>
    /// <param name="targets">samples × output size floats.</param>
    /// <returns>The batch's mean loss; the gradients are those of this mean.</returns>
    /// <exception cref="ArgumentException">A length doesn't fit.</exception>
    public float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Run(inputs, targets, keepStatistics: true);

    private float Run(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, bool keepStatistics)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        int batch = check.Samples(inputs.Length, MaxBatch);
        check.Labels(labels, batch);
        fixed (float* input = inputs)
        fixed (int* label = labels)
        {
            return Run(memory.Frame(input, label, null, batch, keepStatistics, Seed, (ulong)StepCount));
        }
    }

    private float Run(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, bool keepStatistics)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        int batch = check.Samples(inputs.Length, MaxBatch);
        check.Targets(targets, batch);
        fixed (float* input = inputs, target = targets)
        {
            return Run(memory.Frame(input, null, target, batch, keepStatistics, Seed, (ulong)StepCount));
        }
    }

    private float Run(in TrainingFrame frame)
    {
        RunPhases(frame);
        double terms = Description.Loss!.AveragesOutputs ? (double)frame.Batch * Description.OutputSize : frame.Batch;
        float loss = (float)(memory.SumLosses(frame.Batch) / terms);
        GC.KeepAlive(this);
        return loss;
    }

    private void Update()
    {
        OptimizerArenas arenas = new(
            State.Parameters.Pointer, memory.Gradients.Pointer, optimizerState.Pointer, Description.ParameterArenaLength);
        update.Run(arenas, LearningRate, StepCount + 1);
        StepCount++;
        State.Invalidate();
        GC.KeepAlive(this);
    }
}
