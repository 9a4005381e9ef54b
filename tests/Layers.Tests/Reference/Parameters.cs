namespace NetGen.Layers.Tests.Reference;

/// <summary>The parameters of a network by name, in PyTorch's order.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, float[]> tensors = [];

    public float[] this[string name] => tensors[name];

    public IEnumerable<string> Names => tensors.Keys;

    public static Parameters Of<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var parameters = new Parameters();
        foreach (Kernels.ParameterDescription description in TNetwork.Description.Parameters)
        {
            float[] values = new float[description.Layout.Count];
            network.State.GetParameter(description.Name, values);
            parameters.tensors[description.Name] = values;
        }

        return parameters;
    }
}
