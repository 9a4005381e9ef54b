using NetGen;

// 150 irises: four lengths in centimetres, and which of three species each one is. A fifth of them is held out.
CsvDataset flowers = CsvDataset.Load(Path.Combine(AppContext.BaseDirectory, "iris.csv"), new CsvOptions { LabelColumn = "species" });
(Dataset training, Dataset heldOut) = flowers.Split(validationShare: 0.2, seed: 1);
Standardizer standardizer = Standardizer.Fit(training);

var net = new Iris(seed: 1);
TrainingHistory history = net.Fit(standardizer.Transform(training), new FitOptions
{
    Epochs = 40,
    BatchSize = 8,
    Optimizer = new Adam(learningRate: 0.01),
    Validation = standardizer.Transform(heldOut),
});
EpochResult last = history.Epochs[^1];
Console.WriteLine($"loss {last.Loss:F3}; of {heldOut.Count} flowers it has never seen, {last.ValidationAccuracy:P0} are named right");

// A flower from the meadow: sepals 6.4 cm × 2.9 cm, petals 5.4 cm × 2.0 cm.
float[] flower = [6.4f, 2.9f, 5.4f, 2.0f];
standardizer.Transform(flower);
float[] scores = new float[Iris.OutputSize];
net.Predict(flower, scores);
Console.WriteLine($"the flower from the meadow is {flowers.ClassNames[Array.IndexOf(scores, scores.Max())]}");

// The network: four numbers in, two hidden layers, a score for each of the three species out.
[Network(4)]
[Dense(16, Activation.ReLU)]
[Dense(16, Activation.ReLU)]
[Dense(3)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Iris;
