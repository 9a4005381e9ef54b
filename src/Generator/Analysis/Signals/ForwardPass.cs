using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>Takes the signal from the input to the output.</summary>
internal static class ForwardPass
{
    /// <summary>The signal of every node where the weights start as their initialisers draw them.</summary>
    public static SignalContext Run(NetworkGraph graph, IReadOnlyDictionary<int, AutoInitialization> auto)
    {
        var context = new SignalContext(graph, isIdealised: false);
        for (int node = 0; node <= graph.Last; node++)
        {
            if (graph.IsWeighted(node))
            {
                Layer layer = graph.Layer(node);
                WeightFans fans = Layers.WeightedPropagation.FansOf(layer, graph.WeightOf(node).Shape);
                context.Weights[node] = WeightMoments.Of(layer.Weights!.Initializer, fans, layer.Activation, auto[node]);
            }

            Step(context, node);
        }

        return context;
    }

    /// <summary>
    /// What <see cref="Init.Auto"/> needs to keep every pre-activation at 1: the moments of what feeds each weighted layer
    /// where all layers before it start by Auto and sizes are large. So one layer's initialiser is no matter of another's.
    /// </summary>
    public static IReadOnlyDictionary<int, AutoInitialization> FindAuto(NetworkGraph graph)
    {
        var context = new SignalContext(graph, isIdealised: true);
        var figures = new Dictionary<int, AutoInitialization>();
        double branchScale = 1 / Math.Sqrt(Math.Max(1, graph.AddCount));
        for (int node = 0; node <= graph.Last; node++)
        {
            if (graph.IsWeighted(node))
            {
                int source = graph.Node(node).Inputs[0];
                TensorSignal input = context[source].Behind;
                WeightFans fans = Layers.WeightedPropagation.FansOf(graph.Layer(node), graph.WeightOf(node).Shape);
                figures[node] = AutoInitialization.Of(
                    new Moments(input.Mean, input.Second), graph.ActivationBefore(source), fans.In, graph.IsBranchEnd(node) ? branchScale : 1);
                context.Weights[node] = WeightMoments.OfAuto(fans, figures[node]);
            }

            Step(context, node);
        }

        return figures;
    }

    private static void Step(SignalContext context, int node)
    {
        LayerNode layer = context.Graph.Node(node);
        TensorSignal before = LayerCatalog.PropagationOf(layer.Layer).Forward(context, layer);
        context[node] = ActivationSignal.Forward(context, layer.Layer.Activation, before, layer.Output.Channels);
    }
}
