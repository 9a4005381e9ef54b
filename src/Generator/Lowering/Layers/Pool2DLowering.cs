using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>The largest element or the mean of each window.</summary>
internal sealed class Pool2DLowering : LayerLowering<Pool2DLayer>
{
    protected override Value Lower(Pool2DLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        if (program.OutputOf(node.Inputs[0]) is { IsPlanes: true } planes)
        {
            return PlaneConvolution.Pool(program, node, planes, layer.IsMax);
        }

        Value input = Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes");
        var pool = new PoolMap(layer.Window.Over(program.Model.ShapeOf(node.Inputs[0])), input.Layout);
        return layer.IsMax
            ? PoolLowering.Largest(program, node, input, pool)
            : PoolLowering.Mean(program, node, input, pool);
    }
}
