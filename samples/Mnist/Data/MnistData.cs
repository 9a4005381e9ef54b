namespace NetGen.Samples.Mnist;

/// <summary>The 60,000 training and 10,000 test images, which lie beside the program.</summary>
/// <param name="Training">The images to learn from.</param>
/// <param name="Test">The images to judge by.</param>
internal sealed record MnistData(Dataset Training, Dataset Test)
{
    /// <summary>The pixels along an image's side.</summary>
    public const int Side = 28;

    /// <summary>The digits.</summary>
    public const int Classes = 10;

    /// <summary>The number of training images.</summary>
    public const int TrainingCount = 60_000;

    /// <summary>Reads the four files.</summary>
    /// <param name="limit">How many training images to keep, from the first on; 0 for all. The test images stay complete.</param>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static MnistData Load(int limit)
    {
        Dataset training = Load("train");
        return new MnistData(limit > 0 && limit < training.Count ? training.Take(limit) : training, Load("t10k"));
    }

    /// <summary>The first samples of a dataset as one batch.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="count">The number of samples; as many as there are, if fewer.</param>
    public static (float[] Inputs, int[] Labels) FirstSamples(Dataset dataset, int count)
    {
        int[] indices = [.. Enumerable.Range(0, Math.Min(count, dataset.Count))];
        float[] inputs = new float[indices.Length * dataset.InputSize];
        int[] labels = new int[indices.Length];
        dataset.CopyInputs(indices, inputs);
        dataset.CopyLabels(indices, labels);
        return (inputs, labels);
    }

    private static IdxDataset Load(string part)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        return IdxDataset.Load(
            Path.Combine(folder, $"{part}-images-idx3-ubyte.gz"), Path.Combine(folder, $"{part}-labels-idx1-ubyte.gz"), Classes);
    }
}
