using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>
/// In training each element times 0 or 1/(1 − rate). Alpha dropout, Klambauer et al. 2017: a·(m·x + (1 − m)·α') + b with α' = −λα of
/// SELU, a = (1 − rate + α'²·rate·(1 − rate))^−½ and b = −a·rate·α'.
/// </summary>
internal sealed class DropoutOperation : Operation
{
    private const double Saturation = -1.7580993408473766;

    public override void Forward(OperationFrame frame)
    {
        var layer = (DropoutLayer)frame.Layer;
        (double kept, double scale, double dropped) = Factors(layer);
        for (int index = 0; index < frame.Input.Values.Length; index++)
        {
            double value = frame.Input.Values[index];
            frame.Output.Values[index] = !frame.IsTraining || layer.Rate == 0 ? value
                : frame.Mask![index] != 0 ? (scale * value) + kept
                : dropped;
        }
    }

    public override void Backward(OperationFrame frame)
    {
        var layer = (DropoutLayer)frame.Layer;
        double scale = Factors(layer).Scale;
        for (int index = 0; index < frame.Input.Values.Length; index++)
        {
            frame.Input.Gradient[index] += !frame.IsTraining || layer.Rate == 0 ? frame.Output.Gradient[index]
                : frame.Mask![index] != 0 ? scale * frame.Output.Gradient[index]
                : 0;
        }
    }

    private static (double Kept, double Scale, double Dropped) Factors(DropoutLayer layer)
    {
        if (!layer.IsAlpha)
        {
            return (0, 1 / (1 - layer.Rate), 0);
        }

        double scale = 1 / Math.Sqrt(1 - layer.Rate + (Saturation * Saturation * layer.Rate * (1 - layer.Rate)));
        double shift = -scale * layer.Rate * Saturation;
        return (shift, scale, (scale * Saturation) + shift);
    }
}
