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
            FixedBy = null,
            Mean = 0,
            Second = variance * scale,
            Difference = variance * scale,
            UnitCovariance = Math.Max(0, x.UnitCovariance - x.CrossUnitCovariance) * scale,
            CrossUnitCovariance = 0,
            FourthRatio = 3,
            SharedFourth = 0,
            NetworkSpread = 0,
            UnitSpread = 0,
            Spatial = x.Spatial.Scaled(scale),
        };
    }

    /// <summary>The mean over the batch goes, and the part along the normalised signal; the rest over the deviation (Ioffe &amp; Szegedy 2015).</summary>
    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        TensorSignal x = InputOf(context, node);
        double scale = 1 / (Math.Max(0, x.Difference) + ((BatchNormLayer)node.Layer).Epsilon);
        double second = Math.Max(0, gradient.Second - gradient.Common - gradient.ScaleCommon) * scale * OfFewValues(context, node);
        return gradient with
        {
            Second = second,
            UnitCovariance = gradient.UnitCovariance * scale,
            Common = 0,
            ScaleCommon = 0,
            // Along the part that is normalised the product of signal and gradient stays; the mean of a channel adds by chance.
            Radial = gradient.Radial + (node.Output.Size * second * Math.Max(0, x.Second - x.Difference)),
        };
    }

    /// <summary>
    /// Of n values a channel, two directions of the gradient go, and the measured variance has E[1/s²] = (n/(n − 3))/σ²
    /// (that of an inverse χ² distribution).
    /// </summary>
    private static double OfFewValues(SignalContext context, LayerNode node)
    {
        double values = (double)context.Graph.Model.Options.MaxBatch * node.Output.Pixels;
        return values > 4 ? (values - 2) / (values - 3) : 1;
    }

    public override long Flops(Shape input, LayerNode node) => 2L * node.Output.Size;
}
