using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

/// <summary>
/// Softmax over n classes of normal logits, whose numerators are log-normal and whose denominator is near its mean; and its
/// logarithm.
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
            return x with { Mean = shift, Second = x.Variance + square, UnitCovariance = square, CrossUnitCovariance = square, FourthRatio = TensorSignal.NormalFourthRatio(shift, x.Variance + square) };
        }

        // At most all of the probability is on one class: E[p²] ≤ 1/n.
        double second = Math.Min(Math.Exp(x.Variance) / (n * n), 1 / n);
        double shared = Math.Min(Math.Exp(Math.Max(0, x.Variance - x.Difference)) / (n * n), second);
        double mean = 1 / n;
        return x with
        {
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
            : gradient with { Second = gradient.Second * context[context.Graph.IndexOf(node)].Before.Second };

    public override long Flops(Shape input, LayerNode node) => 3L * node.Output.Size;
}
