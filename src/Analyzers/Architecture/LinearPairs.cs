using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>Pairs of weighted layers that are linear together on purpose.</summary>
internal static class LinearPairs
{
    /// <summary>Whether two weighted layers are a bottleneck or depthwise-separable, or one of them is a given transform.</summary>
    public static bool IsMeant(NetworkGraph graph, int first, int second) =>
        IsBottleneck(graph, first, second)
        || IsSeparable(graph, first, second)
        || graph.Layer(first).Weights!.Frozen
        || graph.Layer(second).Weights!.Frozen;

    /// <summary>
    /// Fewer units or channels in the middle than on both sides: a matrix of low rank, as in factorised layers, linear
    /// codes and inverted residuals. The network's input and output are sides like any other.
    /// </summary>
    private static bool IsBottleneck(NetworkGraph graph, int first, int second)
    {
        Shape middle = graph.Node(first).Output;

        // A Dense behind Flatten reads the pixels of each channel.
        int read = middle.Rank == 3 && graph.Layer(second) is DenseLayer ? graph.Model.ShapeOf(graph.Node(second).Inputs[0]).Channels : middle.Channels;
        return middle.Channels < graph.Model.ShapeOf(graph.Node(first).Inputs[0]).Channels && read < graph.Node(second).Output.Channels;
    }

    /// <summary>A convolution of each channel for itself and one of the channels at each pixel, Chollet 2017, in either order.</summary>
    private static bool IsSeparable(NetworkGraph graph, int first, int second) =>
        (IsDepthwise(graph, first) && IsPointwise(graph, second)) || (IsPointwise(graph, first) && IsDepthwise(graph, second));

    /// <summary>One group a channel. With one channel only, that is a convolution like any other.</summary>
    private static bool IsDepthwise(NetworkGraph graph, int node) =>
        graph.Layer(node) is Conv2DLayer { Groups: > 1 } convolution && convolution.Groups == graph.Model.ShapeOf(graph.Node(node).Inputs[0]).Channels;

    private static bool IsPointwise(NetworkGraph graph, int node) =>
        graph.Layer(node) is Conv2DLayer { Window: { Height: 1, Width: 1 } };
}
