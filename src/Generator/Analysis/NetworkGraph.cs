using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>How a network's layers hang together: who reads whom, where the weights are, where residual branches end.</summary>
internal sealed class NetworkGraph
{
    private readonly List<int>[] readers;
    private readonly bool[] weightsBehind;
    private readonly bool[] linearInWeights;
    private readonly HashSet<int> branchEnds;
    private readonly int?[] branches;

    public NetworkGraph(NetworkModel model)
    {
        Model = model;
        readers = [.. Enumerable.Range(0, model.Nodes.Count + 1).Select(_ => new List<int>())];
        for (int node = 0; node < model.Nodes.Count; node++)
        {
            foreach (int input in model.Nodes[node].Inputs.Distinct())
            {
                readers[input + 1].Add(node);
            }
        }

        weightsBehind = new bool[model.Nodes.Count];
        for (int node = model.Nodes.Count - 1; node >= 0; node--)
        {
            weightsBehind[node] = ReadersOf(node).Any(reader => IsWeighted(reader) || weightsBehind[reader]);
        }

        linearInWeights = new bool[model.Nodes.Count];
        for (int node = 0; node < model.Nodes.Count; node++)
        {
            Layer layer = Layer(node);
            bool isLinear = LayerRoles.IsActivation(layer) || LayerRoles.IsLinear(layer) || LayerRoles.IsMerge(layer);
            linearInWeights[node] = layer.Activation.IsIdentity && (IsWeighted(node) || (isLinear && Node(node).Inputs.Items.All(IsLinearInWeights)));
        }

        IReadOnlyList<ResidualBranch> residuals = ResidualBranches.Of(model);
        branchEnds = [.. residuals.Select(branch => branch.End)];
        branches = new int?[model.Nodes.Count];
        // The longest first, so that a branch within a branch has the last word on its nodes.
        foreach (ResidualBranch branch in residuals.Where(IsBesideLayers).OrderByDescending(branch => branch.Nodes.Count))
        {
            foreach (int node in branch.Nodes)
            {
                branches[node] = branch.Add;
            }
        }

        AddCount = ResidualBranches.Depth(model);
    }

    public NetworkModel Model { get; }

    /// <summary>The number of Adds on the longest path from input to output.</summary>
    public int AddCount { get; }

    /// <summary>The node whose output is the network's.</summary>
    public int Last => Model.Nodes.Count - 1;

    /// <summary>The nodes that read a node's output, or the network's input, in order.</summary>
    public IReadOnlyList<int> ReadersOf(int node) => readers[node + 1];

    /// <summary>The place of a layer among the nodes.</summary>
    public int IndexOf(LayerNode layer)
    {
        int low = 0;
        int high = Last;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Model.Nodes[middle].Attribute < layer.Attribute ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public LayerNode Node(int node) => Model.Nodes[node];

    public Layer Layer(int node) => Model.Nodes[node].Layer;

    /// <summary>Whether a node is a layer with weights: dense or a convolution.</summary>
    public bool IsWeighted(int node) => node != NetworkModel.InputIndex && Layer(node).Weights is not null;

    /// <summary>Whether a weighted layer has no weighted layer behind it.</summary>
    public bool IsOutputLayer(int node) => IsWeighted(node) && !weightsBehind[node];

    /// <summary>Whether a weighted layer is the last one of a residual branch.</summary>
    public bool IsBranchEnd(int node) => branchEnds.Contains(node);

    /// <summary>
    /// The Add that ends the residual branch that a node lies on, the innermost of several; null for a node on none. What the
    /// branch leaves out still goes by the skip.
    /// </summary>
    public int? BranchOf(int node) => branches[node];

    /// <summary>Whether a weighted layer comes after a node.</summary>
    public bool HasWeightsBehind(int node) => weightsBehind[node];

    /// <summary>Whether a node's output is linear in outputs of weighted layers, before their activations, and in the network's input.</summary>
    public bool IsLinearInWeights(int node) => node == NetworkModel.InputIndex || linearInWeights[node];

    /// <summary>The connections into an output of a weighted layer.</summary>
    public int FanIn(int node)
    {
        TensorSpec weight = WeightOf(node);
        return weight.Count / weight.Shape[0];
    }

    /// <summary>The weight tensor of a weighted layer.</summary>
    public TensorSpec WeightOf(int node) => Layer(node).Tensors(Model.ShapeOf(Node(node).Inputs[0]), Node(node).Output)[0];

    /// <summary>The one activation that a node's output comes from, looking through dropout, flatten and pooling; null if there is none.</summary>
    public ActivationSpec? ActivationBefore(int node)
    {
        while (node != NetworkModel.InputIndex && Layer(node) is FlattenLayer or DropoutLayer or Pool2DLayer or GlobalAvgPool2DLayer)
        {
            node = Node(node).Inputs[0];
        }

        return node == NetworkModel.InputIndex || Layer(node) is AddLayer or ConcatLayer || Layer(node).Activation.IsIdentity
            ? null
            : Layer(node).Activation;
    }

    /// <summary>Whether the skip takes something to layers beyond it; not if the branch is the whole network, beside its input.</summary>
    private bool IsBesideLayers(ResidualBranch branch) => branch.Fork != NetworkModel.InputIndex || weightsBehind[branch.Add];
}
