using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>The sum of two signals that share nothing but their means: weights of their own have made them so.</summary>
internal sealed class AddPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        if (node.Inputs[0] == node.Inputs[1])
        {
            return x.Scaled(2);
        }

        TensorSignal y = context[node.Inputs[1]].Behind;
        double common = 2 * x.Mean * y.Mean;
        double second = x.Second + y.Second + common;
        double mean = x.Mean + y.Mean;
        double share = second > 0 ? (x.Second + (common / 2)) / second : 0.5;
        double Excess(TensorSignal signal) => signal.FourthRatio - TensorSignal.NormalFourthRatio(signal.Mean, signal.Second);
        return new TensorSignal
        {
            Mean = mean,
            Second = second,
            Difference = x.Difference + y.Difference,
            UnitCovariance = x.UnitCovariance + y.UnitCovariance + common,
            CrossUnitCovariance = x.CrossUnitCovariance + y.CrossUnitCovariance + common,
            FourthRatio = TensorSignal.NormalFourthRatio(mean, second) + (share * share * Excess(x)) + ((1 - share) * (1 - share) * Excess(y)),
            SampleSpread = Mixed(x.SampleSpread, y.SampleSpread, share),
            NetworkSpread = Mixed(x.NetworkSpread, y.NetworkSpread, share),
            FixedBy = x.Second == 0 ? y.FixedBy : y.Second == 0 ? x.FixedBy : null,
            Profile = share >= 0.5 ? x.Profile : y.Profile,
            Spatial = x.Spatial.Plus(y.Spatial),
        };
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        if (node.Inputs[0] == node.Inputs[1])
        {
            return gradient.Times(4) with { Radial = gradient.Radial };
        }

        double sum = context[node.Inputs[0]].Behind.Second + context[node.Inputs[1]].Behind.Second;
        double share = sum > 0 ? context[node.Inputs[input]].Behind.Second / sum : 0.5;
        return gradient with { Sensitivity = share * gradient.Sensitivity, Radial = share * share * gradient.Radial };
    }

    public override long Flops(Shape input, LayerNode node) => node.Output.Size;

    /// <summary>A skip's spread reaches its branch, whose input it is: the two go together.</summary>
    private static double Mixed(double first, double second, double share)
    {
        double deviation = (share * Math.Sqrt(first)) + ((1 - share) * Math.Sqrt(second));
        return deviation * deviation;
    }
}
