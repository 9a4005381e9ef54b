using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>An activation that no layer before it took into its own work.</summary>
internal sealed class ActivateLowering : LayerLowering<ActivateLayer>
{
    protected override Value Lower(ActivateLayer layer, LayerNode node, int index, ProgramBuilder program) =>
        ActivationLowering.Apply(
            program,
            index,
            Copying.ToLanes(program, program.OutputOf(node.Inputs[0]), $"{node.Name}: input in lanes"),
            layer.Function);
}
