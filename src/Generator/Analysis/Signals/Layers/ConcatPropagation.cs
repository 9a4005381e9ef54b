using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>Two signals side by side: moments weighted by their sizes.</summary>
internal sealed class ConcatPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        TensorSignal y = context[node.Inputs[1]].Behind;
        double share = context.ShapeOf(node.Inputs[0]).Size / (double)node.Output.Size;
        double Mixed(Func<TensorSignal, double> figure) => (share * figure(x)) + ((1 - share) * figure(y));
        double second = Mixed(signal => signal.Second);
        return new TensorSignal
        {
            Mean = Mixed(signal => signal.Mean),
            Second = second,
            Difference = Mixed(signal => signal.Difference),
            // Two elements are of the first part, of the second, or one of each.
            UnitCovariance = (share * share * x.UnitCovariance) + ((1 - share) * (1 - share) * y.UnitCovariance) + (2 * share * (1 - share) * x.Mean * y.Mean),
            CrossUnitCovariance = (share * share * x.CrossUnitCovariance) + ((1 - share) * (1 - share) * y.CrossUnitCovariance) + (2 * share * (1 - share) * x.Mean * y.Mean),
            FourthRatio = second > 0 ? Mixed(signal => signal.FourthRatio * signal.Second * signal.Second) / (second * second) : 1,
            SampleSpread = Mixed(signal => signal.SampleSpread),
            SharedFourth = Mixed(signal => signal.SharedFourth),
            NetworkSpread = Mixed(signal => signal.NetworkSpread),
            Profile = BorderProfile.Flat(node.Output),
            Spatial = x.Spatial.Plus(y.Spatial, share, 1 - share),
        };
    }

    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient)
    {
        Shape shape = context.ShapeOf(node.Inputs[input]);
        double share = shape.Size / (double)node.Output.Size;
        return gradient with { Sensitivity = share * gradient.Sensitivity, Radial = share * share * gradient.Radial, Profile = BorderProfile.Flat(shape) };
    }
}
