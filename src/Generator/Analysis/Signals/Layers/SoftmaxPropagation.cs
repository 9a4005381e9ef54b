using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>
/// Softmax over n classes of normal logits, and its logarithm, whose denominator is near its mean.
/// </summary>
internal sealed class SoftmaxPropagation : LayerPropagation
{
    public override TensorSignal Forward(SignalContext context, LayerNode node)
    {
        TensorSignal x = InputOf(context, node);
        double n = node.Output.Channels;
        if (((SoftmaxLayer)node.Layer).IsLogarithm)
        {
            double shift = -Math.Log(n) - (x.Variance / 2);
            double square = shift * shift;
            return x with { FixedBy = null, Mean = shift, Second = x.Variance + square, UnitCovariance = square, CrossUnitCovariance = square, FourthRatio = TensorSignal.NormalFourthRatio(shift, x.Variance + square) };
        }

        int classes = node.Output.Channels;
        double squareSum = SoftmaxMoments.SquareSum(x.Variance, classes);
        double second = squareSum / n;
        double shared = SoftmaxMoments.SharedSum(squareSum, classes, x.Variance > 0 ? Math.Max(0, 1 - (x.Difference / x.Variance)) : 1) / n;
        double mean = 1 / n;
        return x with
        {
            FixedBy = null,
            Mean = mean,
            Second = second,
            Difference = second - shared,
            UnitCovariance = mean * mean,
            CrossUnitCovariance = mean * mean,
            FourthRatio = TensorSignal.NormalFourthRatio(mean, second),
            Spatial = SpatialExcess.OfIndependent(second - shared),
        };
    }

    /// <summary>∂p_i/∂z_j = p_i·(δ_ij − p_j), in which the diagonal dominates; of the logarithm δ_ij − p_j.</summary>
    public override GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient) =>
        ((SoftmaxLayer)node.Layer).IsLogarithm
            ? gradient
            : gradient.Times(context[context.Graph.IndexOf(node)].Before.Second) with { Radial = 0 };

    public override long Flops(Shape input, LayerNode node) => 3L * node.Output.Size;
}
