using NetGen.Benchmarks.Timing;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Speed;

/// <summary>NetGen on one row.</summary>
internal static class TimedNetwork
{
    /// <summary>So small that a network stays what it was, however long it is timed.</summary>
    public const double LearningRate = 1e-5;

    /// <summary>A network of the row's workload that computes what the row says.</summary>
    /// <param name="network">The network; it is changed if the row trains.</param>
    /// <param name="row">The row.</param>
    /// <param name="data">What it is fed with.</param>
    /// <param name="threads">The most threads of a training step.</param>
    public static ITimed Of(WorkloadNetwork network, SpeedRow row, RowData data, int threads) =>
        row.Task == SpeedTask.Train ? new TimedLoop(Training(network, row, data, threads), threads) : Prediction(network.Predict, row, data);

    /// <summary>As many trainings as there are threads, each on one: the most that threads can gain on this machine.</summary>
    /// <param name="create">Makes a network.</param>
    /// <param name="row">The row.</param>
    /// <param name="data">What they are fed with.</param>
    /// <param name="threads">How many.</param>
    public static ITimed Separate(Func<WorkloadNetwork> create, SpeedRow row, RowData data, int threads) =>
        new TimedLoop(new Copies([.. Enumerable.Range(0, threads).Select(_ => Training(create(), row, data, 1))]).Run, threads);

    private static TimedLoop Prediction(PredictCall predict, SpeedRow row, RowData data)
    {
        int length = row.Batch * row.Workload.Description.InputSize;
        float[] output = new float[row.Batch * row.Workload.Description.OutputSize];
        int offset = 0;
        return new TimedLoop(runs =>
        {
            for (int run = 0; run < runs; run++)
            {
                predict(data.Inputs.AsSpan(offset, length), output);
                offset += length;
                offset = offset == data.Inputs.Length ? 0 : offset;
            }
        });
    }

    private static Action<int> Training(WorkloadNetwork network, SpeedRow row, RowData data, int threads)
    {
        Trainer trainer = network.CreateTrainer(new Adam(LearningRate), row.Batch, threads);
        return runs =>
        {
            for (int run = 0; run < runs; run++)
            {
                trainer.Step(data.Inputs, data.Labels);
            }
        };
    }
}
