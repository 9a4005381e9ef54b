using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>The parameters, statistics and derived weights of a network with their places, the same for all its programs.</summary>
internal sealed class TensorTable(NetworkModel model)
{
    private readonly Dictionary<(int Node, string Suffix), PackedTensor> packed = [];

    public int ParameterLength { get; private set; }

    public int StatisticLength { get; private set; }

    public int PreparedLength { get; private set; }

    /// <summary>The tensors in the order of the layers and of PyTorch within a layer.</summary>
    public IReadOnlyList<PackedTensor> InOrder()
    {
        var ordered = new List<PackedTensor>();
        for (int node = 0; node < model.Nodes.Count; node++)
        {
            foreach (TensorSpec specification in SpecificationsOf(node))
            {
                ordered.Add(packed[(node, specification.Suffix)]);
            }
        }

        return ordered;
    }

    public Tensor Get(int id, int node, string suffix, Packing packing)
    {
        if (!packed.TryGetValue((node, suffix), out PackedTensor tensor))
        {
            TensorSpec specification = SpecificationsOf(node).First(candidate => candidate.Suffix == suffix);
            tensor = new PackedTensor(node, specification, Reserve(specification, packing.Length), packing);
            packed[(node, suffix)] = tensor;
        }

        return new Tensor(
            id,
            $"{model.Nodes[node].Name}.{suffix}",
            tensor.Specification.IsStatistic ? TensorStorage.Statistic : TensorStorage.Parameter,
            packing.Length,
            tensor.Offset);
    }

    public Tensor AddPrepared(int id, string name, int size)
    {
        int offset = PreparedLength;
        PreparedLength += TensorLayout.Padded(size);
        return new Tensor(id, name, TensorStorage.Prepared, TensorLayout.Padded(size), offset);
    }

    private int Reserve(TensorSpec specification, int length)
    {
        int padded = TensorLayout.Padded(length);
        if (specification.IsStatistic)
        {
            StatisticLength += padded;
            return StatisticLength - padded;
        }

        ParameterLength += padded;
        return ParameterLength - padded;
    }

    private EquatableArray<TensorSpec> SpecificationsOf(int node)
    {
        LayerNode layer = model.Nodes[node];
        return layer.Layer.Tensors(model.ShapeOf(layer.Inputs[0]), layer.Output);
    }
}
