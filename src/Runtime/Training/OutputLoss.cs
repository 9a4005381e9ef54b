using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The loss of single outputs, with the functions that training uses.</summary>
/// <param name="loss">The loss.</param>
/// <param name="outputSize">The number of outputs.</param>
internal sealed unsafe class OutputLoss(LossDescription loss, int outputSize)
{
    // The loss functions read rows that are padded to 16 floats.
    private readonly Arena outputRow = new((outputSize + 15) & ~15);
    private readonly Arena targetRow = new((outputSize + 15) & ~15);

    /// <summary>The loss of a sample with a class label.</summary>
    public float OfLabel(ReadOnlySpan<float> output, int label)
    {
        output.CopyTo(outputRow.Span);
        return SimdVector512.IsSupported ? OfLabel<SimdVector512>(label)
            : SimdVector256.IsSupported ? OfLabel<SimdVector256>(label)
            : OfLabel<SimdVector128>(label);
    }

    /// <summary>The loss of a sample with float targets; a sum over outputs if the loss averages them.</summary>
    public float OfTargets(ReadOnlySpan<float> output, ReadOnlySpan<float> targets)
    {
        output.CopyTo(outputRow.Span);
        targets.CopyTo(targetRow.Span);
        return SimdVector512.IsSupported ? OfTargets<SimdVector512>()
            : SimdVector256.IsSupported ? OfTargets<SimdVector256>()
            : OfTargets<SimdVector128>();
    }

    private float OfLabel<V>(int label)
        where V : struct, ISimdVector<V> =>
        loss.Function == LossFunction.CategoricalCrossEntropy
            ? CategoricalCrossEntropy.Compute<V>(outputRow.Pointer, label, outputSize, 0, null)
            : SoftmaxCrossEntropy.Compute<V>(outputRow.Pointer, label, outputSize, (float)loss.LabelSmoothing, 0, null);

    private float OfTargets<V>()
        where V : struct, ISimdVector<V>
    {
        float* output = outputRow.Pointer;
        float* targets = targetRow.Pointer;
        return loss.Function switch
        {
            LossFunction.MeanSquaredError => MeanSquaredError.Compute<V>(output, targets, outputSize, 0, null),
            LossFunction.MeanAbsoluteError => MeanAbsoluteError.Compute<V>(output, targets, outputSize, 0, null),
            LossFunction.Huber => Huber.Compute<V>(output, targets, outputSize, (float)loss.Delta, 0, null),
            LossFunction.BinaryCrossEntropy => BinaryCrossEntropy.Compute<V>(output, targets, outputSize, 0, null),
            LossFunction.Hinge => Hinge.Compute<V>(output, targets, outputSize, 0, null),
            LossFunction.CategoricalCrossEntropy => CategoricalCrossEntropy.Compute<V>(output, targets, outputSize, 0, null),
            LossFunction.SoftmaxCrossEntropy =>
                SoftmaxCrossEntropy.Compute<V>(output, targets, outputSize, (float)loss.LabelSmoothing, 0, null),
            _ => throw new InvalidOperationException($"There is no loss {loss.Function}."),
        };
    }
}
