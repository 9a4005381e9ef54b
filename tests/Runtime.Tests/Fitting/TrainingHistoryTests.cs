using System.Globalization;

namespace NetGen.Tests.Fitting;

public sealed class TrainingHistoryTests : IDisposable
{
    private static readonly TrainingHistory History = new(
        [
            new() { Epoch = 1, Loss = 0.5, ValidationLoss = 1e-7, ValidationAccuracy = 0.125, LearningRate = 0.1, Seconds = 1.5 },
            new() { Epoch = 2, Loss = double.NaN, LearningRate = 1.0 / 3, Seconds = 2 },
        ],
        TrainingEnd.StoppedEarly,
        1);

    private readonly CultureInfo former = CultureInfo.CurrentCulture;

    public TrainingHistoryTests()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = former;

    [Fact]
    public void CSV_is_the_same_under_every_culture() => Assert.Equal(
        "epoch,loss,validation_loss,validation_accuracy,learning_rate,seconds\n1,0.5,1E-07,0.125,0.1,1.5\n2,NaN,,,0.3333333333333333,2\n",
        History.ToCsv());

    [Fact]
    public void JSON_brings_the_history_back()
    {
        TrainingHistory restored = TrainingHistory.FromJson(History.ToJson());
        Assert.Equal(History.Epochs, restored.Epochs);
        Assert.Equal((History.End, History.BestEpoch), (restored.End, restored.BestEpoch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"end":"17","best_epoch":null,"epochs":[]}""")]
    [InlineData("""{"end":"Completed","best_epoch":null,"epochs":[{}]}""")]
    [InlineData("""{"end":"Completed","best_epoch":"x","epochs":[]}""")]
    public void Other_texts_are_refused(string text) => Assert.Throws<InvalidDataException>(() => TrainingHistory.FromJson(text));

    [Fact]
    public void Save_writes_what_the_ending_says()
    {
        string folder = Directory.CreateTempSubdirectory("netgen").FullName;
        try
        {
            History.Save(Path.Combine(folder, "history.csv"));
            History.Save(Path.Combine(folder, "history.json"));
            Assert.Equal(History.ToCsv(), File.ReadAllText(Path.Combine(folder, "history.csv")));
            Assert.Equal(History.ToJson(), File.ReadAllText(Path.Combine(folder, "history.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
