using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>PReLU: LeakyReLU with a slope for each channel, which training learns.</summary>
internal static class LearnedActivationLowering
{
    public static Value Apply(ProgramBuilder program, int node, Value source)
    {
        string name = program.Model.Nodes[node].Name;
        bool isFrozen = program.Model.Nodes[node].Layer.Weights?.Frozen ?? false;
        Value input = Copying.ToLanes(program, source, $"{name}: input in lanes");
        ChannelLanes lanes = ChannelLanes.Of(program.Model.Nodes[node].Output, input.Layout);
        Tensor slopes = program.Parameter(node, "slope", lanes.Packing);
        Value output = program.NewValue(name, input.Layout);
        program.Call(new SlopeKernel(lanes.Lanes, lanes.Pixels), [input.Tensor, slopes], [output.Tensor], $"{name}: PReLU");
        if (!isFrozen)
        {
            program.MarkLearned(output);
        }

        program.Inherit(output, input);
        program.OnBackward(output, gradient =>
        {
            if (!isFrozen)
            {
                program.CallLast(
                    new SlopeGradientKernel(lanes.Lanes, lanes.Pixels),
                    [gradient.Tensor, input.Tensor],
                    [program.GradientOf(slopes)],
                    $"{name}: gradient of the slopes");
            }

            if (program.NeedsGradient(input))
            {
                Value back = program.NewValue(name + " pre-activation gradient", input.Layout);
                program.Call(new SlopeBackKernel(lanes.Lanes, lanes.Pixels), [gradient.Tensor, input.Tensor, slopes], [back.Tensor], $"{name}: back through PReLU");
                program.AddGradient(input, back);
            }
        });
        return output;
    }
}
