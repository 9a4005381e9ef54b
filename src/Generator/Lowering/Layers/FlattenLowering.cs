using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Flatten moves nothing: who reads the vector follows the map's layout.</summary>
internal sealed class FlattenLowering : LayerLowering<FlattenLayer>
{
    protected override Value Lower(FlattenLayer layer, LayerNode node, int index, ProgramBuilder program) =>
        program.OutputOf(node.Inputs[0]);
}
