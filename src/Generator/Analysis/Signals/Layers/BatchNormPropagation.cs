using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>
/// Each channel less its mean over the inputs, over its deviation. What inputs share is that mean: m − C is the variance, and
/// nothing is shared afterwards (Yang et al. 2019).
/// </summary>
internal sealed class BatchNormPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        double variance = Math.Max(0, x.Difference);
        double scale = 1 / (variance + ((BatchNormLayer)node.Layer).Epsilon);
        return x with
        {
            Mean = 0,
            Second = variance * scale,
            Difference = variance * scale,
            UnitCovariance = Math.Max(0, x.UnitCovariance - x.CrossUnitCovariance) * scale,
            CrossUnitCovariance = 0,
            FourthRatio = 3,
            NetworkSpread = 0,
            Spatial = x.Spatial.Scaled(scale),
        };
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient) =>
        gradient with { Second = gradient.Second / (Math.Max(0, InputOf(context, node).Difference) + ((BatchNormLayer)node.Layer).Epsilon) };

    public override long Flops(Shape input, LayerNode node) => 2L * node.Output.Size;
}
