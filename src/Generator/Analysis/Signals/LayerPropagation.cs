using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>What one kind of layer does to a signal on its way, and to the gradient on the way back, before its activation.</summary>
internal abstract class LayerPropagation
{
    /// <summary>The pre-activation.</summary>
    public abstract TensorSignal Forward(SignalContext context, LayerNode node);

    /// <summary>The gradient that one of the layer's inputs gets of the pre-activation's.</summary>
    /// <param name="context">The signals of all nodes.</param>
    /// <param name="node">The layer.</param>
    /// <param name="input">The place of the input among the node's inputs.</param>
    /// <param name="gradient">The gradient of the pre-activation.</param>
    public abstract GradientSignal Backward(SignalContext context, LayerNode node, int input, GradientSignal gradient);

    /// <summary>Floating-point operations for one sample in inference, a multiply-add as two, activations left out.</summary>
    public virtual long Flops(Shape input, LayerNode node) => 0;

    /// <summary>What the layer's current input carries.</summary>
    protected static TensorSignal InputOf(SignalContext context, LayerNode node) => context[node.Inputs[0]].Behind;
}
