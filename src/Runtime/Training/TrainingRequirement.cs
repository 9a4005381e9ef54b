namespace NetGen.Kernels;

/// <summary>The check that a network can be trained at all.</summary>
internal static class TrainingRequirement
{
    /// <exception cref="InvalidOperationException">The network was declared without a loss.</exception>
    public static void Check(NetworkDescription description)
    {
        if (description.Training is null || description.Loss is null)
        {
            throw new InvalidOperationException(
                $"{description.Name} was declared without a loss, so there is nothing to train for. Add [Loss(…)] to its declaration, for example [Loss(LossFunction.SoftmaxCrossEntropy)].");
        }
    }
}
