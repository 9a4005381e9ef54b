using NetGen.Tests.Training;

namespace NetGen.Tests.Fitting;

public sealed class ResumeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netgen").FullName;

    private string CheckpointPath => Path.Combine(folder, "run.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<int, int, Optimizer> Interruptions => new()
    {
        { 1, 1, new Adam(0.01) { AmsGrad = true, ClipNorm = 0.5 } },
        { 2, 5, new Adam(0.01) },
        { 2, 11, new Lion(0.003) { WeightDecay = 0.1 } },
        { 3, 7, new Sgd(0.1) { Momentum = 0.9, Nesterov = true } },
        { 4, 10, new RmsProp(0.01) { Momentum = 0.5, Centered = true } },
        { 4, 11, new AdamW(0.01) },
        { 2, 2, new Adagrad(0.05) },
    };

    [Theory]
    [MemberData(nameof(Interruptions))]
    public void A_run_that_was_interrupted_and_resumed_ends_with_the_bits_of_one_that_was_not(int epoch, int batch, Optimizer optimizer)
    {
        FitOptions options = Options() with { Optimizer = optimizer };
        Classifier whole = new(1);
        TrainingHistory expected = NetGen.Fitting.Run(whole, Samples.Classes, options);

        TrainingHistory interrupted = Interrupt(new Classifier(1), options, epoch, batch);
        Assert.Equal(TrainingEnd.Cancelled, interrupted.End);

        // Another start, as after a new process: everything comes from the file.
        Classifier resumed = new(99);
        TrainingHistory history = NetGen.Fitting.Run(resumed, Samples.Classes, options with { ResumeFrom = CheckpointPath });
        Assert.Equal(whole.State.Values(), resumed.State.Values());
        AssertEqual(expected, history);
    }

    [Fact]
    public void A_run_may_be_interrupted_at_every_step()
    {
        FitOptions options = Options() with { Epochs = 2, EarlyStopping = new EarlyStopping(5) };
        Classifier whole = new(1);
        TrainingHistory expected = NetGen.Fitting.Run(whole, Samples.Classes, options);

        Classifier network = new(1);
        TrainingHistory history;
        bool isResuming = false;
        int runs = 0;
        do
        {
            using CancellationTokenSource source = new();
            history = NetGen.Fitting.Run(network, Samples.Classes, options with
            {
                CheckpointPath = CheckpointPath,
                ResumeFrom = isResuming ? CheckpointPath : null,
                Cancellation = source.Token,
                Progress = new Listener(_ => source.Cancel()),
            });
            isResuming = true;
            network = new Classifier(50);
            runs++;
        }
        while (history.End == TrainingEnd.Cancelled);

        // Every run makes one of an epoch's 11 steps, or its validation.
        Assert.Equal(2 * 12, runs);
        NetGen.Fitting.Run(network, Samples.Classes, options with { ResumeFrom = CheckpointPath });
        Assert.Equal(whole.State.Values(), network.State.Values());
        AssertEqual(expected, history);
    }

    [Fact]
    public void Early_stopping_goes_on_with_its_best_weights_and_its_patience()
    {
        FitOptions options = Options() with { Epochs = 200, BatchSize = 4, Optimizer = new Sgd(0.7), EarlyStopping = new EarlyStopping(3) };
        Classifier whole = new(1);
        TrainingHistory expected = NetGen.Fitting.Run(whole, Samples.Classes, options);
        Assert.Equal(TrainingEnd.StoppedEarly, expected.End);

        Interrupt(new Classifier(1), options, expected.Epochs.Count - 1, 2);
        Classifier resumed = new(99);
        AssertEqual(expected, NetGen.Fitting.Run(resumed, Samples.Classes, options with { ResumeFrom = CheckpointPath }));
        Assert.Equal(whole.State.Values(), resumed.State.Values());
    }

    [Fact]
    public void A_finished_run_can_be_made_longer()
    {
        FitOptions options = Options() with { Schedule = null };
        Classifier whole = new(1);
        NetGen.Fitting.Run(whole, Samples.Classes, options with { Epochs = 4 });
        NetGen.Fitting.Run(new Classifier(1), Samples.Classes, options with { Epochs = 3, CheckpointPath = CheckpointPath, CheckpointEvery = 2 });
        Classifier longer = new(99);
        TrainingHistory history = NetGen.Fitting.Run(longer, Samples.Classes, options with { Epochs = 4, ResumeFrom = CheckpointPath });
        Assert.Equal(4, history.Epochs.Count);
        Assert.Equal(whole.State.Values(), longer.State.Values());
    }

    [Fact]
    public void Checkpoints_are_written_every_so_many_epochs_and_at_the_end()
    {
        List<bool> exists = [];
        FitOptions options = Options() with
        {
            Epochs = 5,
            CheckpointPath = CheckpointPath,
            CheckpointEvery = 2,
            Progress = new Listener(report =>
            {
                if (report.Batch == 1)
                {
                    exists.Add(File.Exists(CheckpointPath));
                    File.Delete(CheckpointPath);
                }
            }),
        };
        NetGen.Fitting.Run(new Classifier(1), Samples.Classes, options);
        Assert.Equal([false, false, true, false, true], exists);
        Assert.True(File.Exists(CheckpointPath));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("batch size")]
    [InlineData("seed")]
    [InlineData("shuffling")]
    [InlineData("number of training samples")]
    public void A_run_goes_on_only_with_the_options_that_decide_its_order(string what)
    {
        NetGen.Fitting.Run(new Classifier(1), Samples.Classes, Options() with { Epochs = 1, CheckpointPath = CheckpointPath });
        FitOptions options = Options() with { ResumeFrom = CheckpointPath };
        options = what switch
        {
            "batch size" => options with { BatchSize = 9 },
            "seed" => options with { Seed = 4 },
            "shuffling" => options with { Shuffle = false },
            _ => options with { ValidationShare = 0.5 },
        };
        Classifier network = new(99);
        float[] before = network.State.Values();
        Assert.Contains(what, Assert.Throws<InvalidDataException>(() => NetGen.Fitting.Run(network, Samples.Classes, options)).Message);
        Assert.Equal(before, network.State.Values());
    }

    private static FitOptions Options() => new() { Epochs = 4, BatchSize = 6, ValidationShare = 0.2, Seed = 3, Schedule = new CosineSchedule(), Optimizer = new Adam(0.01) };

    private TrainingHistory Interrupt(Classifier network, FitOptions options, int epoch, int batch)
    {
        using CancellationTokenSource source = new();
        return NetGen.Fitting.Run(network, Samples.Classes, options with
        {
            CheckpointPath = CheckpointPath,
            CheckpointEvery = 1000,
            Cancellation = source.Token,
            Progress = new Listener(report =>
            {
                if (report.Epoch == epoch && report.Batch == batch)
                {
                    source.Cancel();
                }
            }),
        });
    }

    private static void AssertEqual(TrainingHistory expected, TrainingHistory actual)
    {
        Assert.Equal(expected.Epochs.Select(epoch => epoch with { Seconds = 0 }), actual.Epochs.Select(epoch => epoch with { Seconds = 0 }));
        Assert.Equal((expected.End, expected.BestEpoch), (actual.End, actual.BestEpoch));
    }
}
