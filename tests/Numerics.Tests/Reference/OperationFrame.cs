using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>What one layer works on during a pass.</summary>
/// <param name="node">The layer.</param>
/// <param name="inputs">What it reads.</param>
/// <param name="tensors">All parameters and statistics by public name.</param>
/// <param name="isTraining">Whether batch statistics and masks apply.</param>
internal sealed class OperationFrame(LayerNode node, Signal[] inputs, ReferenceTensors tensors, bool isTraining)
{
    public LayerNode Node { get; } = node;

    public Layer Layer => Node.Layer;

    public bool IsTraining { get; } = isTraining;

    public int Batch => Inputs[0].Batch;

    public Signal[] Inputs { get; } = inputs;

    /// <summary>The first input.</summary>
    public Signal Input => Inputs[0];

    /// <summary>The output before the activation.</summary>
    public Signal Output { get; } = new(inputs[0].Batch, node.Output);

    /// <summary>The output behind the activation.</summary>
    public Signal Activated { get; } = new(inputs[0].Batch, node.Output);

    /// <summary>A dropout's factors, one for each element of the batch.</summary>
    public double[]? Mask { get; init; }

    /// <summary>Whether means and variances are rounded to float32.</summary>
    public bool RoundsStatistics { get; init; }

    public double[] Tensor(string suffix) => tensors.Values[$"{Node.Name}.{suffix}"];

    public double[]? OptionalTensor(string suffix) => tensors.Values.GetValueOrDefault($"{Node.Name}.{suffix}");

    /// <summary>Where the gradient of a tensor is summed up.</summary>
    public double[] Gradient(string suffix) => tensors.GradientOf($"{Node.Name}.{suffix}");

    /// <summary>Says what a running statistic becomes after a training step.</summary>
    public void SetNextStatistic(string suffix, double[] values) => tensors.NextStatistics[$"{Node.Name}.{suffix}"] = values;

    /// <summary>Says that the running statistics stay as they are.</summary>
    public void KeepStatistics()
    {
        foreach (string suffix in new[] { "running_mean", "running_var" })
        {
            if (OptionalTensor(suffix) is { } values)
            {
                SetNextStatistic(suffix, values);
            }
        }
    }
}
