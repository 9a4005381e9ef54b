using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>Layers that leave the elements as they are: Flatten, and Activate before its activation.</summary>
internal sealed class UnchangedPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        Shape input = context.ShapeOf(node.Inputs[0]);
        return input == node.Output ? x : x with { Profile = BorderProfile.Flat(node.Output), Spatial = SpatialExcess.OfIndependent(x.Difference) };
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        Shape shape = context.ShapeOf(node.Inputs[0]);
        return shape == node.Output ? gradient : gradient with { Profile = BorderProfile.Flat(shape) };
    }
}
