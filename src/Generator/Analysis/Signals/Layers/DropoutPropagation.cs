using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>Inverted dropout (Srivastava et al. 2014) and alpha dropout (Klambauer et al. 2017).</summary>
internal sealed class DropoutPropagation : LayerPropagation
{
    /// <summary>What alpha dropout writes for a dropped element: SELU's limit at −∞, −λα.</summary>
    private const double Saturation = -1.7580993408473766;

    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        var dropout = (DropoutLayer)node.Layer;
        return dropout.Rate == 0 ? x : dropout.IsAlpha ? Alpha(x, dropout.Rate) : Inverted(x, dropout.Rate);
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        var dropout = (DropoutLayer)node.Layer;
        double keep = 1 - dropout.Rate;
        double factor = dropout.IsAlpha ? keep * AlphaScaleSquare(keep) : 1 / keep;
        // Masks differ, so of what two elements or inputs share a factor of the keep rate is lost twice and won back once.
        return gradient with { Second = gradient.Second * factor, UnitCovariance = gradient.UnitCovariance * keep * factor, Common = gradient.Common * keep * factor };
    }

    private static TensorSignal Inverted(TensorSignal x, double rate)
    {
        double noise = x.Second * rate / (1 - rate);
        return x with
        {
            Second = x.Second + noise,
            Difference = x.Difference + noise,
            FourthRatio = x.FourthRatio / (1 - rate),
            SharedFourth = x.SharedFourth,
            Spatial = x.Spatial.WithOwn(x.Difference + noise),
        };
    }

    /// <summary>a·(x·d + α'·(1 − d)) + b with P(d = 1) = k, a = (k + α'²·k·(1 − k))^(−1/2), b = −a·(1 − k)·α'.</summary>
    private static TensorSignal Alpha(TensorSignal x, double rate)
    {
        double keep = 1 - rate;
        double square = AlphaScaleSquare(keep);
        TensorSignal kept = x.Scaled(Math.Sqrt(square) * keep);
        // E[y²] = Var + E[y]²: a dropped element lies at α', a kept one at x.
        double second = square * ((keep * (x.Second - (2 * rate * Saturation * x.Mean) + (rate * rate * Saturation * Saturation))) + (rate * keep * keep * Saturation * Saturation));
        double noise = second - kept.Second;
        double difference = kept.Difference + noise;
        return kept with { Second = second, Difference = difference, FourthRatio = TensorSignal.NormalFourthRatio(kept.Mean, second), Spatial = kept.Spatial.WithOwn(difference) };
    }

    private static double AlphaScaleSquare(double keep) => 1 / (keep + (Saturation * Saturation * keep * (1 - keep)));
}
