using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>
/// The moments of every layer's output under <see cref="Init.Auto"/>, which keeps pre-activations at mean 0 and second
/// moment 1: so a weighted or normalised layer gives its activation's moments at 1, whatever came before.
/// </summary>
internal sealed class MomentPropagation
{
    private readonly NetworkModel model;
    private readonly Moments[] outputs;
    private readonly ActivationSpec?[] sources;

    public MomentPropagation(NetworkModel model)
    {
        this.model = model;
        outputs = new Moments[model.Nodes.Count];
        sources = new ActivationSpec?[model.Nodes.Count];
        for (int node = 0; node < outputs.Length; node++)
        {
            outputs[node] = Propagate(model.Nodes[node]);
            sources[node] = SourceOf(model.Nodes[node]);
        }
    }

    /// <summary>The moments of what a node gives; of the network's input for <see cref="NetworkModel.InputIndex"/>.</summary>
    public Moments Of(int node) => node == NetworkModel.InputIndex
        ? new Moments(model.Options.InputMean, model.Options.InputVariance + (model.Options.InputMean * model.Options.InputMean))
        : outputs[node];

    /// <summary>The one activation that a node's output comes from, looking through dropout, flatten and pooling; null if there is none.</summary>
    public ActivationSpec? ActivationBefore(int node) => node == NetworkModel.InputIndex ? null : sources[node];

    private Moments Propagate(LayerNode node)
    {
        Moments input = Of(node.Inputs[0]);
        switch (node.Layer)
        {
            case { Weights: not null } or BatchNormLayer or LayerNormLayer:
                return Moments.Standard.Through(node.Layer.Activation);
            case ActivateLayer:
                return input.Through(node.Layer.Activation);
            case AddLayer:
                Moments other = Of(node.Inputs[1]);
                return new Moments(input.Mean + other.Mean, input.Second + other.Second + (2 * input.Mean * other.Mean)).Through(node.Layer.Activation);
            case ConcatLayer:
                return Mix(input, model.ShapeOf(node.Inputs[0]).Size, Of(node.Inputs[1]), model.ShapeOf(node.Inputs[1]).Size).Through(node.Layer.Activation);
            case DropoutLayer { IsAlpha: false } dropout:
                return input with { Second = input.Second / (1 - dropout.Rate) };
            case GlobalAvgPool2DLayer:
                return Average(input, model.ShapeOf(node.Inputs[0]).Pixels);
            case Pool2DLayer { IsMax: false } pool:
                return Average(input, pool.Window.Height * pool.Window.Width);
            case Pool2DLayer pool:
                return Largest(node, input, pool.Window.Height * pool.Window.Width);
            case SoftmaxLayer { IsLogarithm: false }:
                // e^z/Σe^z with z ~ N(0, 1) over n classes: mean 1/n and, for the lognormal numerator, second moment e/n².
                return new Moments(1.0 / node.Output.Channels, Math.E / ((double)node.Output.Channels * node.Output.Channels));
            default:
                return input;
        }
    }

    private ActivationSpec? SourceOf(LayerNode node) => node.Layer switch
    {
        FlattenLayer or DropoutLayer or Pool2DLayer or GlobalAvgPool2DLayer => ActivationBefore(node.Inputs[0]),
        AddLayer or ConcatLayer or SoftmaxLayer => null,
        _ => node.Layer.Activation.IsIdentity ? null : node.Layer.Activation,
    };

    private Moments Largest(LayerNode node, Moments input, int count)
    {
        if (ActivationBefore(node.Inputs[0]) is { } activation && input == Moments.Standard.Through(activation))
        {
            return Moments.OfLargest(count, activation);
        }

        Moments standard = Moments.OfLargest(count, ActivationSpec.None);
        double deviation = Math.Sqrt(input.Variance);
        double mean = input.Mean + (deviation * standard.Mean);
        return new Moments(mean, (mean * mean) + (input.Variance * standard.Variance));
    }

    private static Moments Average(Moments input, int count) =>
        input with { Second = (input.Mean * input.Mean) + (input.Variance / count) };

    private static Moments Mix(Moments first, double firstSize, Moments second, double secondSize)
    {
        double share = firstSize / (firstSize + secondSize);
        return new Moments(
            (share * first.Mean) + ((1 - share) * second.Mean),
            (share * first.Second) + ((1 - share) * second.Second));
    }
}
