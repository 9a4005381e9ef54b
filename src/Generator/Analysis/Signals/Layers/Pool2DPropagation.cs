using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>The mean or the largest of each window.</summary>
internal sealed class Pool2DPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        var pool = (Pool2DLayer)node.Layer;
        NodeSignal source = context[node.Inputs[0]];
        Shape shape = context.ShapeOf(node.Inputs[0]);
        return pool.IsMax
            ? LargestSignal.Of(context, node, source, pool.Window).Signal(source, pool.Window, shape)
            : Average(context, source.Behind, pool.Window, shape, node.Output);
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        var pool = (Pool2DLayer)node.Layer;
        Shape shape = context.ShapeOf(node.Inputs[0]);
        (BorderProfile profile, double windows) = gradient.Profile.Scattered(pool.Window, shape);
        double area = pool.Window.Height * (double)pool.Window.Width;
        if (!pool.IsMax)
        {
            return gradient.Times(windows / (area * area)) with { Profile = profile };
        }

        // One element a window gets the gradient; the largest is where the activation before is steep.
        NodeSignal source = context[node.Inputs[0]];
        double steeper = source.SlopeSecond > 0 ? LargestSignal.Of(context, node, source, pool.Window).SlopeSecond / source.SlopeSecond : 1;
        double sameElement = (1 / area) + ((1 - (1 / area)) * source.Before.Correlation);
        GradientSignal routed = gradient.Times(windows / area * steeper);
        return routed with { Common = routed.Common * sameElement, Profile = profile };
    }

    public override long Flops(Shape input, LayerNode node)
    {
        Window window = ((Pool2DLayer)node.Layer).Window;
        return (long)node.Output.Size * window.Height * window.Width;
    }

    private static TensorSignal Average(SignalContext context, TensorSignal x, Window window, Shape shape, Shape output)
    {
        (BorderProfile profile, double inside) = context.IsIdealised ? (BorderProfile.Flat(output), 1) : x.Profile.Gathered(window, shape);
        // Zeros of the padding count, as in PyTorch.
        SpatialExcess spatial = x.Spatial.Pooled(window).Scaled(inside);
        double shared = (x.Second - x.Difference) * inside * inside;
        double mean = x.Mean * inside;
        return x with
        {
            Mean = mean,
            Second = shared + spatial.Own,
            Difference = spatial.Own,
            UnitCovariance = x.UnitCovariance * inside * inside,
            CrossUnitCovariance = x.CrossUnitCovariance * inside * inside,
            FourthRatio = TensorSignal.NormalFourthRatio(mean, shared + spatial.Own),
            SharedFourth = AveragedSignal.SharedFourth(mean, shared + spatial.Own, spatial.Own),
            Profile = profile,
            Spatial = spatial,
        };
    }
}
