using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Softmax or its logarithm, over a vector or over the channels of each pixel.</summary>
internal sealed class SoftmaxLowering : LayerLowering<SoftmaxLayer>
{
    protected override Value Lower(SoftmaxLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value source = program.OutputOf(node.Inputs[0]);
        Value input = node.Output.Rank == 1
            ? Copying.ToVector(program, source, $"{node.Name}: input in the user's order")
            : Copying.ToLanes(program, source, $"{node.Name}: input in lanes");
        TensorLayout map = input.Layout;
        Value output = program.NewValue(node.Name, map);
        program.Call(layer.IsLogarithm ? new LogSoftmaxKernel(map) : new SoftmaxKernel(map), [input.Tensor], [output.Tensor], $"{node.Name}: {layer.Title}");
        program.Inherit(output, input);
        program.OnBackward(output, gradient =>
        {
            Value back = program.NewValue(input.Tensor.Name + " gradient", map);
            program.Call(
                layer.IsLogarithm ? new LogSoftmaxBackKernel(map) : new SoftmaxBackKernel(map),
                [output.Tensor, gradient.Tensor],
                [back.Tensor],
                $"{node.Name}: back through {layer.Title}");
            program.AddGradient(input, back);
        });
        return output;
    }
}
