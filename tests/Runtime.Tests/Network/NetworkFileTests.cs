using NetGen.Kernels;
using NetGen.Serialization;
using NetGen.Tests.Training;

namespace NetGen.Tests.Network;

public sealed class NetworkFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netgen").FullName;

    private string WeightsPath => Path.Combine(folder, "weights.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_saved_network_comes_back_with_the_same_bits_and_predictions()
    {
        Classifier network = Trained();
        NetworkFile.Save(Classifier.Description, network.State, WeightsPath);
        Classifier loaded = new(99);
        float[] output = new float[3];
        loaded.Predict(Samples.FirstInputs(1), output);
        NetworkFile.LoadWeights(Classifier.Description, loaded.State, WeightsPath);

        Assert.Equal(network.State.Values(), loaded.State.Values());
        float[] expected = new float[3];
        network.Predict(Samples.FirstInputs(1), expected);
        loaded.Predict(Samples.FirstInputs(1), output);
        Assert.Equal(expected, output);
    }

    [Fact]
    public void The_file_has_the_public_names_shapes_and_order()
    {
        Classifier network = Trained();
        NetworkFile.Save(Classifier.Description, network.State, WeightsPath);
        SafetensorsFile file = SafetensorsFile.Read(WeightsPath);
        Assert.Equal(
            ["norm1.running_mean 5", "dense1.weight 8 5", "dense1.bias 8", "dense2.weight 3 8", "dense2.bias 3"],
            file.Tensors.Select(tensor => $"{tensor.Name} {string.Join(' ', tensor.Shape)}"));

        float[] inFile = new float[40];
        float[] inNetwork = new float[40];
        file.ReadSingle("dense1.weight", inFile);
        network.State.GetParameter("dense1.weight", inNetwork);
        Assert.Equal(inNetwork, inFile);

        // (out, in): row 3 begins with the weight from input 0 to unit 3, which lies at 3 in the panel.
        Assert.Equal(network.State.Parameters.Span[3], inFile[3 * 5]);
    }

    [Fact]
    public void A_file_that_does_not_match_changes_nothing_and_the_message_lists_why()
    {
        SafetensorsWriter.Write(
            WeightsPath,
            [
                SafetensorsTensor.FromSingle("norm1.running_mean", [5], new float[5]),
                SafetensorsTensor.FromSingle("dense1.weight", [5, 8], new float[40]),
                SafetensorsTensor.FromSingle("dense1.bias", [8], new float[8]),
                SafetensorsTensor.FromSingle("dense2.weight", [3, 8], new float[24]),
                SafetensorsTensor.FromSingle("dense3.bias", [3], new float[3]),
            ]);
        string message = Refused();
        Assert.Contains("missing:\n  dense2.bias [3]", message);
        Assert.Contains("extra:\n  dense3.bias [3]", message);
        Assert.Contains("dense1.weight: expected [8, 5], found [5, 8]", message);
    }

    [Fact]
    public void A_file_cut_off_anywhere_changes_nothing()
    {
        NetworkFile.Save(Classifier.Description, Trained().State, WeightsPath);
        byte[] bytes = File.ReadAllBytes(WeightsPath);
        for (int length = 0; length < bytes.Length; length += 11)
        {
            File.WriteAllBytes(WeightsPath, bytes[..length]);
            Refused();
        }
    }

    private static Classifier Trained()
    {
        Classifier network = new(1);
        using Trainer<Classifier> trainer = new(network, new Sgd(0.1), maxBatch: Samples.Count);
        trainer.Step(Samples.Inputs, Samples.Labels);
        return network;
    }

    private string Refused()
    {
        Classifier network = new(7);
        float[] before = network.State.Values();
        string message = Assert.Throws<InvalidDataException>(() => NetworkFile.LoadWeights(Classifier.Description, network.State, WeightsPath)).Message;
        Assert.Equal(before, network.State.Values());
        return message;
    }
}
