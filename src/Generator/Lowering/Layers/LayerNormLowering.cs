using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Layer normalisation: a sample's moments, then every element by them. Gain and shift follow the input's layout.</summary>
internal sealed class LayerNormLowering : LayerLowering<LayerNormLayer>
{
    protected override Value Lower(LayerNormLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value input = Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes");
        var lanes = ChannelLanes.Elements(input.Layout);
        Tensor gain = program.Parameter(index, "weight", lanes.Packing);
        Tensor shift = program.Parameter(index, "bias", lanes.Packing);
        Tail tail = ActivationLowering.AbsorbTail(program, index);
        ActivationSpec fused = ActivationLowering.IsFusible(program, tail.Activation) ? tail.Activation : ActivationSpec.None;

        Tensor moments = program.NewPerSample($"{node.Name} moments", TensorLayout.PanelWidth);
        program.Call(
            new LayerNormMomentsKernel(lanes.Lanes, lanes.Channels, lanes.Group, layer.Epsilon),
            [input.Tensor],
            [moments],
            $"{node.Name}: moments of each sample");
        Value result = program.NewValue(node.Name, input.Layout);
        program.Call(
            new LayerNormKernel(lanes.Lanes, fused),
            [input.Tensor, moments, gain, shift],
            [result.Tensor],
            $"{node.Name}: {layer.Title}{(fused.IsIdentity ? "" : $", {fused}")}");
        program.MarkLearned(result);
        program.OnBackward(result, gradient =>
        {
            Value pre = ActivationLowering.Gradient(program, node.Name, fused, gradient, null, result);
            program.CallLast(
                new LayerNormGradientKernel(lanes.Lanes, lanes.Channels, lanes.Group),
                [pre.Tensor, input.Tensor, moments],
                [program.GradientOf(gain), program.GradientOf(shift)],
                $"{node.Name}: gradients of gain and shift");
            if (program.NeedsGradient(input))
            {
                Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
                program.Call(
                    new LayerNormBackKernel(lanes.Lanes, lanes.Channels, lanes.Group),
                    [pre.Tensor, input.Tensor, moments, gain],
                    [back.Tensor],
                    $"{node.Name}: gradient of the input");
                program.AddGradient(input, back);
            }
        });

        Value output = fused.IsIdentity ? ActivationLowering.Apply(program, tail.Last, result, tail.Activation) : result;
        return ActivationLowering.Finish(program, tail, output);
    }
}
