using NetGen.Tests.Training;

namespace NetGen.Tests.Fitting;

public class EarlyStoppingTests
{
    [Fact]
    public void A_loss_that_no_longer_falls_ends_the_run_and_brings_the_best_weights_back()
    {
        List<float[]> weights = [];
        Classifier network = new(1);
        TrainingHistory history = Fit(network, new EarlyStopping(3), weights);

        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        int best = history.BestEpoch!.Value;
        Assert.Equal(best + 3, history.Epochs.Count);
        Assert.Equal(history.Epochs.Min(epoch => epoch.ValidationLoss), history.Epochs[best - 1].ValidationLoss);
        Assert.Equal(weights[best - 1], network.State.Values());
        Assert.NotEqual(weights[^1], network.State.Values());
    }

    [Fact]
    public void The_last_weights_stay_if_asked_for()
    {
        List<float[]> weights = [];
        Classifier network = new(1);
        Fit(network, new EarlyStopping(3) { RestoreBest = false }, weights);
        Assert.Equal(weights[^1], network.State.Values());
    }

    [Fact]
    public void A_gain_below_the_least_one_does_not_count()
    {
        TrainingHistory history = Fit(new Classifier(1), new EarlyStopping(2) { MinDelta = 100 }, []);
        Assert.Equal(1, history.BestEpoch);
        Assert.Equal(3, history.Epochs.Count);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_run_too()
    {
        Classifier network = new(1);
        float[] bias = [float.NaN, 0, 0];
        network.State.SetParameter("dense2.bias", bias);
        TrainingHistory history = Fit(network, new EarlyStopping(2), []);
        Assert.Equal(TrainingEnd.StoppedEarly, history.End);
        Assert.Null(history.BestEpoch);
        Assert.Equal(2, history.Epochs.Count);
    }

    /// <summary>A rate so high that the validation loss soon rises.</summary>
    private static TrainingHistory Fit(Classifier network, EarlyStopping stopping, List<float[]> weights) => NetGen.Fitting.Run(
        network,
        Samples.Classes,
        new FitOptions
        {
            Epochs = 200,
            BatchSize = 4,
            Optimizer = new Sgd(0.7),
            ValidationShare = 0.3,
            EarlyStopping = stopping,
            Progress = new Listener(report =>
            {
                if (report.Result is not null)
                {
                    weights.Add(network.State.Values());
                }
            }),
        });
}
