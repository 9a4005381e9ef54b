using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>
/// Layers with weights: q' = fan_in·Var(w)·m + σb², with what a mean of the weights adds, and back
/// g = fan_out·Var(w)·g' (Poole et al. 2016; He et al. 2015, eq. 10 and 14).
/// </summary>
internal abstract class WeightedPropagation : LayerPropagation
{
    /// <summary>How the kernel lies over the map.</summary>
    protected abstract Window WindowOf(Layer layer);

    /// <summary>The layer's connections.</summary>
    public static WeightFans FansOf(Layer layer, EquatableArray<int> weightShape)
    {
        int taps = weightShape.Skip(2).Aggregate(1, (product, size) => product * size);
        return layer is Model.Layers.Conv2DLayer convolution
            ? new WeightFans(weightShape[0], weightShape[1], taps, convolution.Groups, convolution.Window.StrideHeight)
            : new WeightFans(weightShape[0], weightShape[1], 1, 1, 1);
    }

    public sealed override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        Shape shape = context.ShapeOf(node.Inputs[0]);
        WeightFans fans = FansOf(node.Layer, context.Graph.WeightOf(context.Graph.IndexOf(node)).Shape);
        WeightMoments weights = context.Weights[context.Graph.IndexOf(node)];
        Window window = WindowOf(node.Layer);
        return weights.Pattern == WeightPattern.Identity
            ? Copied(x, fans, window, node)
            : new WeightedSignal(context, x, fans, weights, node).Forward(window, shape).Limited();
    }

    public sealed override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        Shape shape = context.ShapeOf(node.Inputs[0]);
        WeightFans fans = FansOf(node.Layer, context.Graph.WeightOf(context.Graph.IndexOf(node)).Shape);
        WeightMoments weights = context.Weights[context.Graph.IndexOf(node)];
        double pixels = node.Output.Pixels / (double)shape.Pixels;
        (BorderProfile profile, double taps) = weights.Pattern is WeightPattern.CentreTap or WeightPattern.Identity
            ? (BorderProfile.Flat(shape), pixels)
            : gradient.Profile.Scattered(WindowOf(node.Layer), shape);
        double connections = fans.GroupOutputs * taps;
        double common = weights.Mean * weights.Mean * ((connections * gradient.Second) + (connections * Math.Max(0, connections - 1) * gradient.UnitCovariance));
        double factor = weights.Pattern switch
        {
            WeightPattern.CentreTap => connections * weights.Variance * fans.Taps,
            WeightPattern.Identity => pixels * Math.Min(fans.GroupInputs, fans.GroupOutputs) / fans.GroupInputs,
            _ => connections * weights.Variance,
        };

        TensorSignal x = InputOf(context, node);
        TensorSignal z = context[context.Graph.IndexOf(node)].Before;
        double size = shape.Size;
        double radial = x.Second > 0 ? gradient.Radial / (size * size * x.Second) : 0;
        double share = z.Second > 0 ? Math.Min(1, fans.In * weights.Second * x.Second / z.Second) : 0;
        double chance = weights.Pattern == WeightPattern.Identity ? 0 : share * share * WeightedSignal.Chance(x, fans, weights);
        return gradient with
        {
            Second = (factor * gradient.Second * (1 - (1 / size))) + radial + common,
            UnitCovariance = common,
            Common = factor * gradient.Common,
            ScaleCommon = 0,
            Radial = share * share * gradient.Radial,
            Sensitivity = share * gradient.Sensitivity,
            LogMean = gradient.LogMean + (gradient.Sensitivity * gradient.Sensitivity * chance / 2),
            LogSpread = gradient.LogSpread + (weights.Pattern == WeightPattern.Identity ? 0 : 2 * gradient.Coherence / ((double)fans.GroupInputs * fans.Groups)),
            Profile = profile,
        };
    }

    public sealed override long Flops(Shape input, LayerNode node)
    {
        WeightFans fans = FansOf(node.Layer, node.Layer.Tensors(input, node.Output)[0].Shape);
        return ((2L * fans.In) + (node.Layer.Weights!.UseBias ? 1 : 0)) * node.Output.Size;
    }

    /// <summary>Channels copied as far as there are both; further outputs are zero.</summary>
    private static TensorSignal Copied(TensorSignal x, WeightFans fans, Window window, LayerNode node)
    {
        double share = Math.Min(fans.GroupInputs, fans.GroupOutputs) / (double)fans.GroupOutputs;
        TensorSignal copy = x.Scaled(Math.Sqrt(share)) with { Mean = x.Mean * share, Profile = BorderProfile.Flat(node.Output) };
        return copy with { Spatial = copy.Spatial.Strided(window.StrideHeight) };
    }
}
