using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// What a weighted layer costs in inference. The model: time goes with the multiply-adds of all weighted layers, those on the
/// padding of panels included; what other layers do is small beside it.
/// </summary>
/// <param name="Outputs">Its units or filters.</param>
/// <param name="PaddedOutputs">The outputs that are computed.</param>
/// <param name="FanIn">Connections into an output.</param>
/// <param name="Pixels">Pixels of its output, for each of which the weights are used.</param>
internal readonly record struct WeightCost(int Outputs, int PaddedOutputs, int FanIn, int Pixels)
{
    /// <summary>Multiply-adds for one sample, padding included.</summary>
    public long MultiplyAdds => (long)PaddedOutputs * FanIn * Pixels;

    /// <summary>The share of them that is padding.</summary>
    public double PaddingShare => 1 - ((double)Outputs / PaddedOutputs);

    /// <summary>Bytes of its weights, padding included.</summary>
    public long Bytes => (long)PaddedOutputs * FanIn * sizeof(float);

    /// <summary>The cost of a weighted node.</summary>
    public static WeightCost Of(NetworkGraph graph, int node)
    {
        Shape output = graph.Node(node).Output;
        // Groups that fill panels are computed each for itself, all others in lanes side by side.
        int padded = graph.Layer(node) is Conv2DLayer { Groups: > 1 } convolution && !Panels.AreLanes(convolution, graph.Model.ShapeOf(graph.Node(node).Inputs[0]).Channels)
            ? convolution.Groups * Panels.Padded(output.Channels / convolution.Groups)
            : Panels.Padded(output.Channels);
        return new WeightCost(output.Channels, padded, graph.FanIn(node), output.Pixels);
    }

    /// <summary>The costs of all weighted layers, by node.</summary>
    public static IReadOnlyDictionary<int, WeightCost> OfAll(NetworkGraph graph) =>
        Enumerable.Range(0, graph.Last + 1).Where(graph.IsWeighted).ToDictionary(node => node, node => Of(graph, node));
}
