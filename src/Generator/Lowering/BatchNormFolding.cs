using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Batch normalisation in inference: a fixed factor and offset for each channel, which are derived when the weights change,
/// and which a weighted layer before it takes into its own weights and biases.
/// </summary>
internal static class BatchNormFolding
{
    /// <summary>gain/√(running variance + ε), prepared for inference.</summary>
    /// <param name="program">The inference program.</param>
    /// <param name="node">The BatchNorm.</param>
    /// <param name="lanes">How its channels lie.</param>
    public static Tensor Scale(ProgramBuilder program, int node, ChannelLanes lanes)
    {
        string name = program.Model.Nodes[node].Name;
        double epsilon = ((BatchNormLayer)program.Model.Nodes[node].Layer).Epsilon;
        Tensor scale = program.NewPrepared($"{name} scale", lanes.Lanes);
        program.Preparation.Add(new KernelCall(
            new BatchNormScaleKernel(lanes.Lanes, epsilon),
            [program.Parameter(node, "weight", lanes.Packing), program.Parameter(node, "running_var", lanes.Packing)],
            [scale],
            $"{name}: gain/√(variance + ε)"));
        return scale;
    }

    /// <summary>The weights and biases of a layer that does the work of the BatchNorm behind it.</summary>
    /// <param name="program">The inference program.</param>
    /// <param name="tail">The layer with what it absorbed.</param>
    /// <param name="weights">Its weights: panel, then input, then output.</param>
    /// <param name="bias">Its biases; null if it has none.</param>
    /// <param name="output">The layout of its output.</param>
    /// <param name="width">The outputs of a panel.</param>
    public static (Tensor Weights, Tensor? Bias) Fold(
        ProgramBuilder program, Tail tail, Tensor weights, Tensor? bias, TensorLayout output, int width)
    {
        if (tail.BatchNorm is not { } node)
        {
            return (weights, bias);
        }

        string layer = program.Model.Nodes[tail.First].Name;
        string name = program.Model.Nodes[node].Name;
        ChannelLanes lanes = ChannelLanes.Of(program.Model.Nodes[node].Output, output);
        Tensor scale = Scale(program, node, lanes);
        Tensor shift = program.Parameter(node, "bias", lanes.Packing);
        Tensor mean = program.Parameter(node, "running_mean", lanes.Packing);
        Tensor folded = program.NewPrepared($"{layer} weights with {name}", weights.Size);
        Tensor foldedBias = program.NewPrepared($"{layer} biases with {name}", lanes.Lanes);
        int panels = lanes.Lanes / width;
        program.Preparation.Add(new KernelCall(
            new FoldedWeightsKernel(panels, weights.Size / lanes.Lanes, width), [weights, scale], [folded], $"{layer}: weights with {name}"));
        program.Preparation.Add(new KernelCall(
            new FoldedBiasKernel(lanes.Lanes, bias is not null), [bias ?? shift, mean, scale, shift], [foldedBias], $"{layer}: biases with {name}"));
        return (folded, foldedBias);
    }
}
