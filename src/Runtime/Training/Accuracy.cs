namespace NetGen.Kernels;

/// <summary>What counts as a right answer, loss by loss.</summary>
internal static class Accuracy
{
    /// <summary>The number of answers in a sample: one class, or a yes or no for every output; NaN if the loss knows no classes.</summary>
    public static double AnswersPerSample(LossDescription loss, int outputSize) => loss.Function switch
    {
        LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy => 1,
        LossFunction.BinaryCrossEntropy or LossFunction.Hinge => outputSize,
        _ => double.NaN,
    };

    /// <summary>How many answers of a sample with float targets are right.</summary>
    public static int RightAnswers(LossDescription loss, ReadOnlySpan<float> output, ReadOnlySpan<float> target) => loss.Function switch
    {
        LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy => Largest(output) == Largest(target) ? 1 : 0,

        // Logits: a probability above ½ is a logit above 0.
        LossFunction.BinaryCrossEntropy => SameSide(output, target, threshold: 0.5f),
        LossFunction.Hinge => SameSide(output, target, threshold: 0),
        _ => 0,
    };

    /// <summary>The index of the largest value, the first of several; 0 if none is a number.</summary>
    public static int Largest(ReadOnlySpan<float> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[largest] || float.IsNaN(values[largest]))
            {
                largest = i;
            }
        }

        return largest;
    }

    private static int SameSide(ReadOnlySpan<float> output, ReadOnlySpan<float> target, float threshold)
    {
        int right = 0;
        for (int i = 0; i < output.Length; i++)
        {
            bool known = !float.IsNaN(output[i]);
            right += known && output[i] > 0 == target[i] > threshold ? 1 : 0;
        }

        return right;
    }
}
