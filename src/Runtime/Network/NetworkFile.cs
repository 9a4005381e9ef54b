using NetGen.Serialization;

namespace NetGen.Kernels;

/// <summary>A network's tensors as a safetensors file, under their public names and in PyTorch's shapes and order.</summary>
public static class NetworkFile
{
    /// <summary>Writes parameters and running statistics; a former file is replaced as a whole or not at all.</summary>
    /// <param name="description">The network's description.</param>
    /// <param name="state">Its tensors.</param>
    /// <param name="path">The file; its folder exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(NetworkDescription description, NetworkState state, string path) =>
        SafetensorsWriter.Write(path, Tensors(description, state), new Dictionary<string, string> { ["format"] = "pt" });

    /// <summary>Reads all tensors, or none. Of a checkpoint it takes the weights that training had last, and leaves the rest.</summary>
    /// <param name="description">The network's description.</param>
    /// <param name="state">Its tensors.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or its tensors are not exactly the network's by name and shape; the message lists what is missing, extra or of
    /// another shape, and the network has what it had.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static void LoadWeights(NetworkDescription description, NetworkState state, string path)
    {
        SafetensorsFile file = SafetensorsFile.Read(path);
        bool isCheckpoint = CheckpointMetadata.IsCheckpoint(file);
        TensorMatching.Verify(file, Expected(description), name => isCheckpoint && Checkpoint.IsTrainingState(name));
        Apply(description, state, file);
    }

    /// <summary>The tensors to write, as copies.</summary>
    internal static List<SafetensorsTensor> Tensors(NetworkDescription description, NetworkState state)
    {
        List<SafetensorsTensor> tensors = [];
        foreach (ParameterDescription parameter in description.Parameters)
        {
            tensors.Add(Unpacked(parameter.Name, parameter, state.Block(parameter)));
        }

        return tensors;
    }

    /// <summary>A packed block as a tensor to write, as a copy.</summary>
    internal static SafetensorsTensor Unpacked(string name, ParameterDescription parameter, ReadOnlySpan<float> block)
    {
        float[] values = new float[parameter.Layout.Count];
        parameter.Layout.Unpack(block, values);
        return SafetensorsTensor.FromSingle(name, parameter.Shape, values);
    }

    /// <summary>The tensors that a file of the network has.</summary>
    internal static ExpectedTensor[] Expected(NetworkDescription description) =>
        Array.ConvertAll(description.Parameters, parameter => new ExpectedTensor(parameter.Name, parameter.Shape));

    /// <summary>Copies the tensors of a verified file into a network.</summary>
    internal static void Apply(NetworkDescription description, NetworkState state, SafetensorsFile file)
    {
        foreach (ParameterDescription parameter in description.Parameters)
        {
            Pack(file, parameter.Name, parameter, state.Block(parameter));
        }

        state.Invalidate();
    }

    /// <summary>Copies one tensor of a verified file into a packed block.</summary>
    internal static void Pack(SafetensorsFile file, string name, ParameterDescription parameter, Span<float> block)
    {
        if (file.TryGetSingles(name, out ReadOnlySpan<float> singles))
        {
            parameter.Layout.Pack(singles, block);
            return;
        }

        float[] values = new float[parameter.Layout.Count];
        file.ReadSingle(name, values);
        parameter.Layout.Pack(values, block);
    }
}
