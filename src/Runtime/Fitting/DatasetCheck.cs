namespace NetGen.Kernels;

/// <summary>Checks that a dataset fits a network and its loss.</summary>
internal static class DatasetCheck
{
    /// <exception cref="ArgumentException">The sizes or the kind of targets don't fit.</exception>
    public static void Check(NetworkDescription description, Dataset dataset, string argument)
    {
        LossDescription loss = description.Loss!;
        if (dataset.InputSize != description.InputSize)
        {
            throw new ArgumentException(
                $"A sample of {description.Name} has {description.InputSize} inputs ({string.Join('×', description.InputShape)}); the dataset's have {dataset.InputSize}.", argument);
        }

        if (dataset.HasLabels && !loss.TakesLabels)
        {
            throw new ArgumentException(
                $"{description.Name} is trained with {loss.Function}, which compares outputs with float targets, {description.OutputSize} a sample; the dataset has class labels.", argument);
        }

        if (dataset.HasLabels && dataset.ClassCount > description.OutputSize)
        {
            throw new ArgumentException($"{description.Name} tells {description.OutputSize} classes apart; the dataset has {dataset.ClassCount}.", argument);
        }

        if (!dataset.HasLabels && dataset.TargetSize != description.OutputSize)
        {
            throw new ArgumentException($"{description.Name} has {description.OutputSize} outputs; the dataset's targets have {dataset.TargetSize} floats.", argument);
        }
    }
}
