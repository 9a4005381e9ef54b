using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>Each sample less its mean over the elements, over its deviation: q = 1, and of the spread between samples nothing is left.</summary>
internal sealed class LayerNormPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        double variance = VarianceOf(x, node.Output);
        double scale = ScaleOf(context, node);
        // Less what the samples' means differ in: pairs of elements of one channel's pixels, and of two channels.
        double ofMeans = (x.Spatial.MeanOver(node.Output.Height, node.Output.Width) + ((node.Output.Channels - 1) * (x.UnitCovariance - x.CrossUnitCovariance))) / node.Output.Channels;
        double difference = Math.Max(0, x.Difference - ofMeans) * scale;
        return x with
        {
            FixedBy = null,
            Mean = 0,
            Second = variance * scale,
            Difference = difference,
            UnitCovariance = 0,
            CrossUnitCovariance = 0,
            FourthRatio = 3,
            SharedFourth = 0,
            SampleSpread = 0,
            PairSpread = 0,
            NetworkSpread = 0,
            UnitSpread = 0,
            Spatial = x.Spatial.Scaled(scale).WithOwn(difference),
        };
    }

    /// <summary>Over the deviation: a larger sample gets a smaller gradient.</summary>
    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient) =>
        gradient.Times(ScaleOf(context, node)) with { Sensitivity = -1, Radial = 0 };

    public override long Flops(Shape input, LayerNode node) => 7L * node.Output.Size;

    private static double ScaleOf(SignalContext context, LayerNode node) =>
        1 / (VarianceOf(InputOf(context, node), node.Output) + ((LayerNormLayer)node.Layer).Epsilon);

    /// <summary>
    /// m less the mean square of a sample's mean: over pairs of elements of two channels, and of one channel's pixels, which
    /// share what two inputs share and their spatial excess.
    /// </summary>
    private static double VarianceOf(TensorSignal x, Shape shape)
    {
        double sameChannel = x.Second - x.Difference + x.Spatial.MeanOver(shape.Height, shape.Width);
        double meanSquare = (sameChannel + ((shape.Channels - 1) * x.UnitCovariance)) / shape.Channels;
        return Math.Max(0, x.Second - meanSquare);
    }
}
