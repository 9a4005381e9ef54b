using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>Takes the gradient from the output back to every pre-activation.</summary>
internal static class BackwardPass
{
    /// <summary>The gradient of every node's pre-activation, that of the output's elements being 1.</summary>
    /// <param name="context">The signals.</param>
    /// <param name="loss">The loss; null for the derivatives of the outputs themselves.</param>
    public static GradientSignal[] Run(SignalContext context, LossSpec? loss)
    {
        NetworkGraph graph = context.Graph;
        int count = graph.Last + 1;
        GradientSignal[] behind = [.. Enumerable.Range(0, count).Select(node => GradientSignal.None(context.ShapeOf(node)))];
        var before = new GradientSignal[count];
        behind[graph.Last] = LossGradient.At(context[graph.Last].Behind, context.ShapeOf(graph.Last), loss);
        for (int node = graph.Last; node >= 0; node--)
        {
            LayerNode layer = graph.Node(node);
            before[node] = ActivationSignal.Backward(context[node], behind[node], layer.Output.Channels, layer.Output.Size).Limited();
            for (int input = 0; input < layer.Inputs.Count; input++)
            {
                int source = layer.Inputs[input];
                if (source != NetworkModel.InputIndex && (input == 0 || source != layer.Inputs[0]))
                {
                    behind[source] = behind[source].Plus(LayerCatalog.PropagationOf(layer.Layer).Backward(context, layer, input, before[node]));
                }
            }
        }

        return before;
    }
}
