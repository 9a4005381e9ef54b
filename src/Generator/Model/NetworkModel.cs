namespace NetGen.Generator.Model;

/// <summary>
/// A network whose declaration is sound: a directed acyclic graph of layers in an order in which each comes after what it
/// reads, with every shape known.
/// </summary>
/// <param name="Type">The class.</param>
/// <param name="Input">The shape of one input sample.</param>
/// <param name="Options">The settings of [Network].</param>
/// <param name="Nodes">The layers in source order; the last one's output is the network's.</param>
/// <param name="Loss">The loss; null if none was declared.</param>
internal sealed record NetworkModel(
    TypeIdentity Type, Shape Input, NetworkOptions Options, EquatableArray<LayerNode> Nodes, LossSpec? Loss)
{
    /// <summary>The index that stands for the network's input among a node's inputs.</summary>
    public const int InputIndex = -1;

    public Shape Output => Nodes[Nodes.Count - 1].Output;

    public Shape ShapeOf(int node) => node == InputIndex ? Input : Nodes[node].Output;

    public string NameOf(int node) => node == InputIndex ? "input" : Nodes[node].Name;
}

/// <summary>A layer in its place.</summary>
/// <param name="Name">Its name, unique in the network.</param>
/// <param name="Layer">What it computes.</param>
/// <param name="Inputs">The nodes it reads: the current one first, then merged ones; <see cref="NetworkModel.InputIndex"/> for the network's input.</param>
/// <param name="Output">The shape of its output.</param>
/// <param name="Attribute">The index of its attribute in the declaration.</param>
internal sealed record LayerNode(string Name, Layer Layer, EquatableArray<int> Inputs, Shape Output, int Attribute);

/// <summary>The settings of [Network].</summary>
internal sealed record NetworkOptions(ulong Seed, int MaxBatch, double InputMean, double InputVariance, bool SparseInput);

/// <summary>The loss with its constants.</summary>
internal sealed record LossSpec(LossFunction Function, double LabelSmoothing, double Delta, int Attribute)
{
    /// <summary>Whether the targets are distributions over classes, so that class labels will do.</summary>
    public bool IsCategorical => Function is LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy;
}

/// <summary>What became of a declaration: a network, or what stands in its way, or both a network and warnings.</summary>
internal sealed record ModelResult(NetworkDeclaration Declaration, NetworkModel? Model, EquatableArray<Problem> Problems);
