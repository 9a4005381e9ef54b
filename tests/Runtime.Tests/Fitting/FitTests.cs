using NetGen.Tests.Training;

namespace NetGen.Tests.Fitting;

public class FitTests
{
    [Fact]
    public void Fit_learns_and_its_history_tells_epoch_by_epoch()
    {
        TrainingHistory history = NetGen.Fitting.Run(
            new Classifier(1), Samples.Classes, new FitOptions { Epochs = 20, BatchSize = 8, Optimizer = new Adam(0.02), Validation = Samples.Classes });

        Assert.Equal(Enumerable.Range(1, 20), history.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(TrainingEnd.Completed, history.End);
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss / 2);
        Assert.True(history.Epochs[^1].ValidationAccuracy > 0.9);
        Assert.Equal(history.Epochs.MinBy(epoch => epoch.ValidationLoss)!.Epoch, history.BestEpoch);
        Assert.All(history.Epochs, epoch => Assert.True(epoch is { Seconds: > 0, LearningRate: 0.02 }));
    }

    [Fact]
    public void Fit_steps_through_shuffled_batches_and_the_rest_as_a_loop_of_Step_would()
    {
        Classifier fitted = new(1);
        TrainingHistory history = NetGen.Fitting.Run(fitted, Samples.Classes, new FitOptions { Epochs = 2, BatchSize = 20, Optimizer = new Sgd(0.1), Seed = 4 });

        Classifier stepped = new(1);
        using Trainer<Classifier> trainer = new(stepped, new Sgd(0.1), maxBatch: 20, seed: 4);
        BatchOrder order = new(Samples.Count, 4);
        double[] losses = new double[2];
        for (int epoch = 0; epoch < 2; epoch++)
        {
            foreach (int[] indices in order.Shuffle((ulong)epoch).ToArray().Chunk(20))
            {
                float[] inputs = new float[indices.Length * 5];
                Samples.Classes.CopyInputs(indices, inputs);
                losses[epoch] += trainer.Step(inputs, [.. indices.Select(i => Samples.Labels[i])]) * (double)indices.Length;
            }
        }

        Assert.Equal(stepped.State.Values(), fitted.State.Values());
        Assert.Equal(losses.Select(sum => sum / Samples.Count), history.Epochs.Select(epoch => epoch.Loss));
    }

    [Fact]
    public void Float_targets_are_fitted_too()
    {
        TrainingHistory history = NetGen.Fitting.Run(
            new Regressor(1), Samples.Numbers, new FitOptions { Epochs = 20, Optimizer = new Adam(0.02), ValidationShare = 0.2 });
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss);
        Assert.All(history.Epochs, epoch => Assert.True(epoch is { ValidationLoss: not null, ValidationAccuracy: null }));
    }

    [Fact]
    public void A_validation_share_is_set_aside_from_training()
    {
        List<TrainingProgress> reports = [];
        NetGen.Fitting.Run(new Classifier(1), Samples.Classes, Options() with { Epochs = 1, BatchSize = 1, ValidationShare = 0.25, Progress = new Listener(reports.Add) });
        (Dataset training, _) = Samples.Classes.Split(0.25, 3);
        Assert.Equal(training.Count, reports[0].Batches);
        Assert.NotNull(reports[^1].Result!.ValidationLoss);
    }

    [Fact]
    public void Without_shuffling_samples_come_in_order()
    {
        Classifier fitted = new(1);
        NetGen.Fitting.Run(fitted, Samples.Classes, new FitOptions { Epochs = 1, BatchSize = Samples.Count, Optimizer = new Sgd(0.1), Shuffle = false });
        Classifier stepped = new(1);
        using Trainer<Classifier> trainer = new(stepped, new Sgd(0.1), maxBatch: Samples.Count);
        trainer.Step(Samples.Inputs, Samples.Labels);
        Assert.Equal(stepped.State.Values(), fitted.State.Values());
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_every_step()
    {
        List<TrainingProgress> reports = [];
        StepSchedule schedule = new(1, 0.5);
        TrainingHistory history = NetGen.Fitting.Run(
            new Classifier(1), Samples.Classes, Options() with { Epochs = 3, Optimizer = new Sgd(0.8), Schedule = schedule, Progress = new Listener(reports.Add) });
        Assert.Equal([0.8, 0.4, 0.2], history.Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(0.4, reports.First(report => report.Epoch == 2).LearningRate);
    }

    [Fact]
    public void Every_step_and_every_epoch_is_reported()
    {
        List<TrainingProgress> reports = [];
        TrainingHistory history = NetGen.Fitting.Run(
            new Classifier(1), Samples.Classes, Options() with { Epochs = 2, BatchSize = 40, Progress = new Listener(reports.Add) });
        Assert.Equal([(1, 1), (1, 2), (1, 3), (1, 3), (2, 1), (2, 2), (2, 3), (2, 3)], reports.Select(report => (report.Epoch, report.Batch)));
        Assert.Equal(history.Epochs, reports.Select(report => report.Result).OfType<EpochResult>());
        Assert.All(reports, report => Assert.True(report is { Batches: 3, Epochs: 2, Loss: > 0, SamplesPerSecond: > 0 }));
    }

    [Fact]
    public void Cancellation_ends_the_run_after_the_current_step_and_keeps_what_was_learned()
    {
        using CancellationTokenSource source = new();
        Classifier network = new(1);
        float[] before = network.State.Values();
        int steps = 0;
        TrainingHistory history = NetGen.Fitting.Run(
            network,
            Samples.Classes,
            Options() with { Epochs = 50, Cancellation = source.Token, Progress = new Listener(report => CancelAt(report, 2, 3)) });

        Assert.Equal(TrainingEnd.Cancelled, history.End);
        Assert.Single(history.Epochs);
        Assert.Equal(11 + 3, steps);
        Assert.NotEqual(before, network.State.Values());

        void CancelAt(TrainingProgress report, int epoch, int batch)
        {
            steps += report.Result is null ? 1 : 0;
            if (report.Epoch == epoch && report.Batch == batch)
            {
                source.Cancel();
            }
        }
    }

    [Fact]
    public void Options_that_contradict_each_other_or_the_network_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NetGen.Fitting.Run(new Classifier(1), Samples.Classes, Options() with { Validation = Samples.Classes, ValidationShare = 0.5 }));
        Assert.Throws<ArgumentException>(() => NetGen.Fitting.Run(new Regressor(1), Samples.Classes));
        Assert.Throws<ArgumentException>(() => NetGen.Fitting.Run(new Classifier(1), Samples.Classes, Options() with { Validation = Dataset.FromArrays(new float[4], 4, new int[1], 3) }));
        Assert.Throws<InvalidOperationException>(() => NetGen.Fitting.Run(new Lossless(), Samples.Classes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { Epochs = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { BatchSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { ValidationShare = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { MaxThreads = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1) { MinDelta = -1 });
    }

    private static FitOptions Options() => new() { BatchSize = 8, Optimizer = new Adam(0.01), Seed = 3 };
}
