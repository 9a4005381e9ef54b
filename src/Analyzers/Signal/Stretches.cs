using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Signal;

/// <summary>
/// A network cut where a normalisation sets the signal's size anew, where signals of different cuts meet, and at frozen
/// layers, whose weights come from elsewhere. Between the cuts sizes multiply from layer to layer.
/// </summary>
internal sealed class Stretches
{
    private readonly NetworkGraph graph;
    private readonly Place[] places;
    private readonly bool[] normalizedLater;
    private readonly bool[] decorrelatedLater;

    public Stretches(NetworkGraph graph)
    {
        this.graph = graph;
        int count = graph.Last + 1;
        places = new Place[count];
        normalizedLater = new bool[count];
        decorrelatedLater = new bool[count];
        for (int node = 0; node < count; node++)
        {
            places[node] = PlaceOf(node);
        }

        for (int node = graph.Last - 1; node >= 0; node--)
        {
            normalizedLater[node] = graph.ReadersOf(node).All(reader => normalizedLater[reader] || LayerRoles.IsNormalization(graph.Layer(reader)));
            decorrelatedLater[node] = graph.ReadersOf(node).All(reader => decorrelatedLater[reader] || graph.Layer(reader) is BatchNormLayer);
        }
    }

    /// <summary>The node that a node's stretch begins with: a cut, or the network's input.</summary>
    public int CutBefore(int node) => places[node].Cut;

    /// <summary>The weighted layers of the stretch up to a node, itself included, on the longest way.</summary>
    public int LayersTo(int node) => places[node].Layers;

    /// <summary>By how much averages over whole maps divide a squared gradient norm on the way to a node: the number of pixels, of no harm as the weights' gradients sum over them.</summary>
    public double PooledPixelsTo(int node) => places[node].PooledPixels;

    /// <summary>Whether a normalisation takes what a node gives on every way to the output, so that its size is no matter.</summary>
    public bool IsNormalizedLater(int node) => normalizedLater[node];

    /// <summary>Whether a BatchNorm takes what a node gives on every way to the output and leaves nothing that all inputs share.</summary>
    public bool IsDecorrelatedLater(int node) => decorrelatedLater[node];

    /// <summary>A node and everything before it in its stretch.</summary>
    public IEnumerable<int> Before(int node)
    {
        var seen = new SortedSet<int>();
        var open = new Stack<int>([node]);
        while (open.Count > 0)
        {
            int current = open.Pop();
            if (current != NetworkModel.InputIndex && !IsCut(current) && seen.Add(current))
            {
                graph.Node(current).Inputs.Items.ToList().ForEach(open.Push);
            }
        }

        return seen;
    }

    private Place PlaceOf(int node)
    {
        LayerNode layer = graph.Node(node);
        Place[] inputs = [.. layer.Inputs.Items.Select(input => input == NetworkModel.InputIndex ? Place.Start : places[input])];
        if (LayerRoles.IsNormalization(layer.Layer) || layer.Layer.Weights is { Frozen: true } || inputs.Any(input => input.Cut != inputs[0].Cut))
        {
            return new Place(node, 0, 1);
        }

        Place place = inputs.Aggregate(Place.Join);
        bool averagesMaps = graph.IsGlobalPool(node) && layer.Layer is not Pool2DLayer { IsMax: true };
        return place with
        {
            Layers = place.Layers + (graph.IsWeighted(node) ? 1 : 0),
            PooledPixels = place.PooledPixels * (averagesMaps ? graph.Model.ShapeOf(layer.Inputs[0]).Pixels : 1),
        };
    }

    private bool IsCut(int node) => places[node].Cut == node;

    private readonly record struct Place(int Cut, int Layers, double PooledPixels)
    {
        public static readonly Place Start = new(NetworkModel.InputIndex, 0, 1);

        public static Place Join(Place one, Place other) =>
            new(one.Cut, Math.Max(one.Layers, other.Layers), Math.Max(one.PooledPixels, other.PooledPixels));
    }
}
