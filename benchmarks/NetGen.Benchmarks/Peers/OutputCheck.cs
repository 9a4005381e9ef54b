using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Peers;

/// <summary>Compares what is computed with what PyTorch computed, before anything is timed.</summary>
internal static class OutputCheck
{
    /// <summary>By how much an output or a loss may differ, as a share of the row's largest.</summary>
    private const double Tolerance = 1e-5;

    private const double LearningRate = 1e-3;

    /// <summary>Compares a peer.</summary>
    /// <exception cref="InvalidOperationException">It differs.</exception>
    public static void Check(string peer, SpeedRow row, PeerVariant variant, ExportFolder files)
    {
        if (variant.Outputs is not null)
        {
            Require($"{peer} ({variant.Name})", row, variant.Outputs(), files.Outputs(row));
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
            Require("NetGen", row, outputs, files.Outputs(row));
            return;
        }

        using Trainer trainer = network.CreateTrainer(new Adam(LearningRate), row.Batch, 1);
        Require("NetGen", row, [.. files.Losses(row).Select(_ => trainer.Step(data.Inputs, data.Labels))], files.Losses(row));
    }

    private static void Require(string name, SpeedRow row, float[] values, float[] reference)
    {
        double difference = values.Length != reference.Length ? double.NaN : values.Zip(reference, (a, b) => Math.Abs((double)a - b)).Max() / reference.Max(Math.Abs);
        // Not a number is no agreement.
        if (!(difference <= Tolerance))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{row.Name}: {name} differs from PyTorch by {difference:0.0e+0} of the largest, more than {Tolerance:0.0e+0}."));
        }
    }
}
