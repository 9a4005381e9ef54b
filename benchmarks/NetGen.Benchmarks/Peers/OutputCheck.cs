using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>Compares what is computed with what PyTorch computed, before anything is timed.</summary>
internal static class OutputCheck
{
    /// <summary>By how much an output may differ, as a share of the row's largest.</summary>
    public const double OutputTolerance = 1e-5;

    /// <summary>By how much a loss may differ after a few steps: Adam's first steps turn on the sign of gradients, rounding and all.</summary>
    public const double LossTolerance = 1e-4;

    private const double LearningRate = 1e-3;

    /// <summary>Compares a peer.</summary>
    /// <exception cref="InvalidOperationException">It differs.</exception>
    public static void Check(string peer, SpeedRow row, PeerVariant variant, ExportFolder files)
    {
        if (variant.Outputs is not null)
        {
            Require($"{peer} ({variant.Name})", row, variant.Outputs(), files.Outputs(row), OutputTolerance);
        }
    }

    /// <summary>Compares NetGen: outputs, or the losses of the first steps of Adam.</summary>
    /// <exception cref="InvalidOperationException">It differs.</exception>
    public static void Check(SpeedRow row, ExportFolder files)
    {
        WorkloadNetwork network = row.Workload.Create(0);
        network.LoadWeights(files.Weights(row));
        RowData data = files.Data(row);
        if (row.Task == SpeedTask.Predict)
        {
            float[] outputs = new float[data.Inputs.Length / row.Workload.Description.InputSize * row.Workload.Description.OutputSize];
            network.Predict(data.Inputs, outputs);
            Require("NetGen", row, outputs, files.Outputs(row), OutputTolerance);
            return;
        }

        using Trainer trainer = network.CreateTrainer(new Adam(LearningRate), row.Batch, 1);
        Require("NetGen", row, [.. files.Losses(row).Select(_ => trainer.Step(data.Inputs, data.Labels))], files.Losses(row), LossTolerance);
    }

    private static void Require(string name, SpeedRow row, float[] values, float[] reference, double tolerance)
    {
        double difference = values.Length != reference.Length ? double.NaN : values.Zip(reference, (a, b) => Math.Abs((double)a - b)).Max() / reference.Max(Math.Abs);
        // Not a number is no agreement.
        if (!(difference <= tolerance))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{row.Name}: {name} differs from PyTorch by {difference:0.0e+0} of the largest, more than {tolerance:0.0e+0}."));
        }
    }
}
