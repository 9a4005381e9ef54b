namespace NetGen.Samples.Mnist.Comparison;

/// <summary>The training loss over a run.</summary>
/// <param name="Means">Means over stretches of steps.</param>
/// <param name="StepsPerMean">The steps of a stretch; the last one may have fewer.</param>
/// <param name="DivergedAt">The step, from 1 on, whose loss was not finite; null if all were.</param>
internal sealed record LossCurve(IReadOnlyList<double> Means, int StepsPerMean, int? DivergedAt)
{
    /// <summary>Enough to see a shape, few enough to draw 45 of them.</summary>
    private const int MostMeans = 60;

    /// <summary>Trains and records. What has become NaN stays NaN, so training ends there.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="training">The images.</param>
    /// <param name="settings">Epochs, seed and cancellation.</param>
    /// <exception cref="OperationCanceledException">The experiment was cancelled.</exception>
    public static LossCurve Train<TNetwork>(Trainer<TNetwork> trainer, Dataset training, ExperimentSettings settings)
        where TNetwork : class, INetwork<TNetwork>
    {
        int batch = Math.Min(trainer.MaxBatch, training.Count);
        int steps = settings.Epochs * ((training.Count + batch - 1) / batch);
        int stepsPerMean = Math.Max(1, steps / MostMeans);
        float[] inputs = new float[batch * training.InputSize];
        int[] labels = new int[batch];
        BatchOrder order = new(training.Count, settings.Seed);
        List<double> means = [];
        double sum = 0;
        int summed = 0;
        int step = 0;
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            ReadOnlySpan<int> indices = order.Shuffle((ulong)epoch);
            for (int first = 0; first < indices.Length; first += batch)
            {
                settings.Cancellation.ThrowIfCancellationRequested();
                ReadOnlySpan<int> samples = indices[first..Math.Min(first + batch, indices.Length)];
                Span<float> input = inputs.AsSpan(0, samples.Length * training.InputSize);
                Span<int> label = labels.AsSpan(0, samples.Length);
                training.CopyInputs(samples, input);
                training.CopyLabels(samples, label);
                float loss = trainer.Step(input, label);
                step++;
                if (!float.IsFinite(loss))
                {
                    return new LossCurve(means, stepsPerMean, step);
                }

                sum += loss;
                summed++;
                if (summed == stepsPerMean || step == steps)
                {
                    means.Add(sum / summed);
                    sum = 0;
                    summed = 0;
                }
            }
        }

        return new LossCurve(means, stepsPerMean, null);
    }
}
