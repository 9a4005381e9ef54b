namespace NetGen.Kernels;

/// <summary>One run of <c>Fit</c>: epochs of steps, each followed by validation, early stopping and a checkpoint.</summary>
internal sealed class FitRun
{
    private readonly Trainer trainer;
    private readonly Dataset training;
    private readonly Dataset? validation;
    private readonly FitOptions options;
    private readonly SampleBuffer buffer;
    private readonly BatchOrder order;
    private readonly int[] sorted;
    private readonly int batches;
    private FitState state;

    public FitRun(Trainer trainer, Dataset training, Dataset? validation, FitOptions options)
    {
        this.trainer = trainer;
        this.training = training;
        this.validation = validation;
        this.options = options;
        buffer = new SampleBuffer(training, trainer.MaxBatch);
        order = new BatchOrder(training.Count, options.Seed);
        sorted = options.Shuffle ? [] : [.. Enumerable.Range(0, training.Count)];
        batches = (int)(((long)training.Count + options.BatchSize - 1) / options.BatchSize);
        state = new FitState { BatchSize = options.BatchSize, SampleCount = training.Count, Seed = options.Seed, Shuffle = options.Shuffle };
    }

    /// <summary>Trains until the last epoch, early stopping or cancellation.</summary>
    public TrainingHistory Run()
    {
        if (options.ResumeFrom is { } path)
        {
            Checkpoint checkpoint = Checkpoint.Read(path, trainer);
            state = checkpoint.RequireRun(state, batches);
            checkpoint.Apply();
        }

        bool isSaved = options.ResumeFrom is not null && options.ResumeFrom == options.CheckpointPath;
        while (state.Epochs.Count < options.Epochs && !IsPatienceSpent)
        {
            bool isFinished = RunEpoch();
            isSaved = false;
            if (!isFinished)
            {
                Save();
                return History(TrainingEnd.Cancelled);
            }

            if (state.Epochs.Count % options.CheckpointEvery == 0)
            {
                Save();
                isSaved = true;
            }
        }

        // The checkpoint has the weights of the last epoch, so that a longer run can go on from it.
        if (!isSaved)
        {
            Save();
        }

        state.BestWeights?.Restore();
        return History(state.Epochs.Count < options.Epochs ? TrainingEnd.StoppedEarly : TrainingEnd.Completed);
    }

    private bool IsPatienceSpent => options.EarlyStopping is { } stopping && state.EpochsSinceBest >= stopping.Patience;

    /// <summary>Runs what is left of the current epoch; false if it was cancelled.</summary>
    private bool RunEpoch()
    {
        EpochClock clock = new(state.Seconds, state.Samples);
        ReadOnlySpan<int> indices = options.Shuffle ? order.Shuffle((ulong)state.Epochs.Count) : sorted;
        for (; state.Batch < batches; state.Batch++)
        {
            if (options.Cancellation.IsCancellationRequested)
            {
                state.Seconds = clock.Seconds;
                return false;
            }

            int first = state.Batch * options.BatchSize;
            RunStep(indices[first..Math.Min(first + options.BatchSize, indices.Length)]);
            options.Progress?.Report(Progress(state.Batch + 1, clock.SamplesPerSecond(state.Samples), clock.Elapsed, null));
        }

        double rate = clock.SamplesPerSecond(state.Samples);
        EvaluationResult? evaluation = null;
        if (validation is not null)
        {
            evaluation = trainer.Evaluate(validation, options.Cancellation);
            if (evaluation is null)
            {
                state.Seconds = clock.Seconds;
                return false;
            }
        }

        EpochResult result = FinishEpoch(evaluation, clock.Seconds);
        options.Progress?.Report(Progress(batches, rate, clock.Elapsed, result) with { Epoch = result.Epoch, Loss = result.Loss });
        return true;
    }

    private void RunStep(ReadOnlySpan<int> indices)
    {
        buffer.Fill(indices);
        if (options.Schedule is { } schedule)
        {
            trainer.LearningRate = schedule.LearningRate(options.Optimizer.LearningRate, trainer.StepCount, batches, options.Epochs);
        }

        float loss = training.HasLabels ? trainer.Step(buffer.Inputs, buffer.Labels) : trainer.Step(buffer.Inputs, buffer.Targets);
        state.LossSum += (double)loss * indices.Length;
        state.Samples += indices.Length;
    }

    private EpochResult FinishEpoch(EvaluationResult? evaluation, double seconds)
    {
        EpochResult result = new()
        {
            Epoch = state.Epochs.Count + 1,
            Loss = state.LossSum / state.Samples,
            ValidationLoss = evaluation?.Loss,
            ValidationAccuracy = evaluation is { Accuracy: var accuracy } && !double.IsNaN(accuracy) ? accuracy : null,
            LearningRate = trainer.LearningRate,
            Seconds = seconds,
        };
        state.Epochs.Add(result);
        state.Batch = 0;
        state.LossSum = 0;
        state.Samples = 0;
        state.Seconds = 0;

        double monitored = result.ValidationLoss ?? result.Loss;
        if (monitored < state.BestLoss - (options.EarlyStopping?.MinDelta ?? 0))
        {
            state.BestLoss = monitored;
            state.BestEpoch = result.Epoch;
            if (options.EarlyStopping is { RestoreBest: true })
            {
                (state.BestWeights ??= new WeightSnapshot(trainer.State)).Take();
            }
        }

        return result;
    }

    private void Save()
    {
        if (options.CheckpointPath is { } path)
        {
            Checkpoint.Write(path, trainer, state);
        }
    }

    private TrainingProgress Progress(int batch, double samplesPerSecond, TimeSpan elapsed, EpochResult? result) => new()
    {
        Epoch = state.Epochs.Count + 1,
        Epochs = options.Epochs,
        Batch = batch,
        Batches = batches,
        Loss = state.LossSum / state.Samples,
        LearningRate = trainer.LearningRate,
        SamplesPerSecond = samplesPerSecond,
        Elapsed = elapsed,
        Result = result,
    };

    private TrainingHistory History(TrainingEnd end) => new(state.Epochs, end, state.BestEpoch == 0 ? null : state.BestEpoch);
}
