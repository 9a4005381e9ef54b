using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>
/// Batch normalisation by itself. In training each sample's moments are taken right behind the layer before it, joined for
/// the batch, and all samples normalised by them; inference uses the running statistics.
/// </summary>
internal sealed class BatchNormLowering : LayerLowering<BatchNormLayer>
{
    protected override Value Lower(BatchNormLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value input = Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes");
        ChannelLanes lanes = ChannelLanes.Of(node.Output, input.Layout);
        Tensor gain = program.Parameter(index, "weight", lanes.Packing);
        Tensor shift = program.Parameter(index, "bias", lanes.Packing);
        Tensor runningMean = program.Parameter(index, "running_mean", lanes.Packing);
        Tensor runningVariance = program.Parameter(index, "running_var", lanes.Packing);
        Tail tail = ActivationLowering.AbsorbTail(program, index);
        ActivationSpec fused = ActivationLowering.IsFusible(program, tail.Activation) ? tail.Activation : ActivationSpec.None;

        Moments moments = program.IsTraining
            ? LowerMoments(layer, node, program, input, lanes, gain, runningMean, runningVariance)
            : new Moments(runningMean, null, BatchNormFolding.Scale(program, index, lanes));
        Value result = program.NewValue(node.Name, input.Layout);
        program.Call(
            new NormalizeKernel(lanes.Lanes, lanes.Pixels, fused),
            [input.Tensor, moments.Mean, moments.Scale, shift],
            [result.Tensor],
            $"{node.Name}: {layer.Title}{(fused.IsIdentity ? "" : $", {fused}")}");
        program.MarkLearned(result);
        program.Fused.Add(result, fused);
        program.OnBackward(result, gradient =>
        {
            // A map's ReLU is undone in the passes that follow; that of a vector, whose gradient is its own sum, before them.
            ActivationSpec pending = program.Fused.Of(result);
            bool throughReLU = pending.Kind == Activation.ReLU && lanes.Pixels > 1;
            Value pre = throughReLU ? gradient : ActivationLowering.Gradient(program, node.Name, pending, gradient, null, result);
            LowerBack(node, program, input, pre, lanes, moments, throughReLU ? shift : null, program.GradientOf(gain), program.GradientOf(shift));
        });

        Value output = fused.IsIdentity ? ActivationLowering.Apply(program, tail.Last, result, tail.Activation) : result;
        return ActivationLowering.Finish(program, tail, output);
    }

    private static Moments LowerMoments(
        BatchNormLayer layer, LayerNode node, ProgramBuilder program, Value input, ChannelLanes lanes, Tensor gain, Tensor runningMean, Tensor runningVariance)
    {
        Tensor means = input.Tensor;
        Tensor deviations = input.Tensor;
        if (lanes.Pixels > 1)
        {
            means = program.NewPerSample($"{node.Name} sample means", lanes.Lanes);
            deviations = program.NewPerSample($"{node.Name} sample deviations", lanes.Lanes);
            program.Call(
                new ChannelMomentsKernel(lanes.Lanes, lanes.Pixels), [input.Tensor], [means, deviations], $"{node.Name}: moments of each sample");
        }

        var moments = new Moments(
            program.NewShared($"{node.Name} mean", lanes.Lanes),
            program.NewShared($"{node.Name} inverse deviation", lanes.Lanes),
            program.NewShared($"{node.Name} scale", lanes.Lanes));
        program.Call(
            new BatchMomentsKernel(lanes.Lanes, lanes.Pixels, layer.Epsilon, layer.Momentum),
            [means, deviations, gain],
            [moments.Mean, moments.Inverse!, moments.Scale, runningMean, runningVariance],
            $"{node.Name}: moments of the batch, running statistics");
        return moments;
    }

    private static void LowerBack(
        LayerNode node,
        ProgramBuilder program,
        Value input,
        Value gradient,
        ChannelLanes lanes,
        Moments moments,
        Tensor? shiftBeforeReLU,
        Tensor gainGradient,
        Tensor shiftGradient)
    {
        bool throughReLU = shiftBeforeReLU is not null;
        Operand[] afterScale = shiftBeforeReLU is null ? [] : [shiftBeforeReLU];
        Tensor sums = gradient.Tensor;
        Tensor products = input.Tensor;
        if (lanes.Pixels > 1)
        {
            sums = program.NewPerSample($"{node.Name} gradient sums", lanes.Lanes);
            products = program.NewPerSample($"{node.Name} gradient products", lanes.Lanes);
            program.Call(
                new ChannelGradientSumsKernel(lanes.Lanes, lanes.Pixels, throughReLU),
                throughReLU ? [gradient.Tensor, input.Tensor, moments.Mean, moments.Scale, .. afterScale] : [gradient.Tensor, input.Tensor, moments.Mean],
                [sums, products],
                $"{node.Name}: gradient sums of each sample");
        }

        Tensor offset = program.NewShared($"{node.Name} gradient offset", lanes.Lanes);
        Tensor slope = program.NewShared($"{node.Name} gradient slope", lanes.Lanes);
        program.Call(
            new BatchNormGradientKernel(lanes.Lanes, lanes.Pixels, lanes.Channels, lanes.Group),
            [sums, products, moments.Mean, moments.Inverse!],
            [gainGradient, shiftGradient, offset, slope],
            $"{node.Name}: gradients of gain and shift");
        if (program.NeedsGradient(input))
        {
            Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
            program.Call(
                new BatchNormBackKernel(lanes.Lanes, lanes.Pixels, lanes.Channels, lanes.Group, throughReLU),
                [gradient.Tensor, input.Tensor, moments.Mean, moments.Scale, .. afterScale, offset, slope],
                [back.Tensor],
                $"{node.Name}: gradient of the input");
            program.MarkBalanced(back);
            program.AddGradient(input, back);
        }
    }

    /// <summary>What normalises: mean, 1/√(variance + ε) (for the way back only), gain/√(variance + ε).</summary>
    private sealed record Moments(Tensor Mean, Tensor? Inverse, Tensor Scale);
}
