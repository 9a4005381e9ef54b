using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>The mean of each channel.</summary>
internal sealed class GlobalAvgPool2DPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        Shape shape = context.ShapeOf(node.Inputs[0]);
        double difference = x.Spatial.MeanOver(shape.Height, shape.Width);
        double second = x.Second - x.Difference + difference;
        return x with
        {
            Second = second,
            Difference = difference,
            FourthRatio = TensorSignal.NormalFourthRatio(x.Mean, second),
            SharedFourth = AveragedSignal.SharedFourth(x.Mean, second, difference),
            Profile = BorderProfile.Flat(node.Output),
            Spatial = SpatialExcess.OfIndependent(difference),
        };
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        Shape shape = context.ShapeOf(node.Inputs[0]);
        double pixels = shape.Pixels;
        return gradient.Times(1 / (pixels * pixels)) with { Profile = BorderProfile.Flat(shape) };
    }

    public override long Flops(Shape input, LayerNode node) => input.Size;
}
