namespace NetGen.Samples.Diagnostics;

/// <summary>One epoch on the digits of MNIST with plain gradient descent, which forgives least.</summary>
/// <param name="training">The images to learn from.</param>
/// <param name="test">The images to judge by.</param>
internal sealed class DigitTraining(Dataset training, Dataset test)
{
    private const int Classes = 10;

    /// <summary>Reads the files that lie beside the program.</summary>
    public static DigitTraining Load() => new(Load("train"), Load("t10k"));

    /// <summary>Trains two networks alike and writes how many digits each names right.</summary>
    public void Compare<TMistaken, TCorrected>(TMistaken mistaken, TCorrected corrected)
        where TMistaken : class, INetwork<TMistaken>
        where TCorrected : class, INetwork<TCorrected>
    {
        Console.WriteLine("An epoch of SGD at 0.01 on the 60,000 digits, tested on 10,000 others:");
        Train(mistaken);
        Train(corrected);
        Console.WriteLine();
    }

    private void Train<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        TrainingHistory history = Fitting.Run(
            network, training, new FitOptions { Epochs = 1, BatchSize = 64, Optimizer = new Sgd(learningRate: 0.01), Seed = 1, Validation = test });
        EpochResult epoch = history.Epochs[^1];
        Console.WriteLine(FormattableString.Invariant($"  {TNetwork.Description.Name,-18} loss {epoch.Loss:F3}, {100 * epoch.ValidationAccuracy:F1} % right, {epoch.Seconds:F1} s"));
    }

    private static IdxDataset Load(string part)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        return IdxDataset.Load(
            Path.Combine(folder, $"{part}-images-idx3-ubyte.gz"), Path.Combine(folder, $"{part}-labels-idx1-ubyte.gz"), Classes);
    }
}
