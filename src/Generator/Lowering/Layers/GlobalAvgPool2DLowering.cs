using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>The mean of each channel: a pool with one window, which is the whole map.</summary>
internal sealed class GlobalAvgPool2DLowering : LayerLowering<GlobalAvgPool2DLayer>
{
    protected override Value Lower(GlobalAvgPool2DLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value input = Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes");
        TensorLayout map = input.Layout;
        var window = new Window(map.Height, map.Width, map.Height, map.Width, 1, NetGen.Padding.Valid);
        return PoolLowering.Mean(program, node, input, new PoolMap(window.Over(program.Model.ShapeOf(node.Inputs[0])), map));
    }
}
