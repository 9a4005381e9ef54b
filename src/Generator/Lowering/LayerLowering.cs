using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>Turns one kind of layer into kernel calls. One class a kind, listed in the catalogue.</summary>
internal abstract class LayerLowering
{
    /// <summary>
    /// Writes the forward calls of a layer and returns its output. In training it also leaves on the builder's tape what
    /// its backward pass does.
    /// </summary>
    public abstract Value Lower(LayerNode node, int index, ProgramBuilder program);
}

/// <summary>A lowering for one record of layers.</summary>
internal abstract class LayerLowering<TLayer> : LayerLowering
    where TLayer : Layer
{
    public sealed override Value Lower(LayerNode node, int index, ProgramBuilder program) =>
        Lower((TLayer)node.Layer, node, index, program);

    protected abstract Value Lower(TLayer layer, LayerNode node, int index, ProgramBuilder program);
}
