using NetGen.Runtime.Tests.Data;
using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public sealed class SafetensorsRoundTripTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_read_to_the_bit()
    {
        float[] weights = [1, -0f, float.Epsilon, float.NaN, float.NegativeInfinity, 0.1f];
        string path = folder.PathOf("weights.safetensors");
        SafetensorsWriter.Write(
            path,
            [
                SafetensorsTensor.FromSingle("conv2d1.weight", [3, 1, 2, 1], weights),
                SafetensorsTensor.FromSingle("größe \"x\"\n", [], new[] { 2f }),
                SafetensorsTensor.FromInt64("step", [2], new[] { long.MinValue, 5 }),
                SafetensorsTensor.FromBytes("random", [3], new byte[] { 1, 2, 255 }),
            ],
            new Dictionary<string, string> { ["made by"] = "a test" });

        SafetensorsFile file = SafetensorsFile.Read(path);

        var read = new float[6];
        var scalar = new float[1];
        var step = new long[2];
        file.ReadSingle("conv2d1.weight", read);
        file.ReadSingle("größe \"x\"\n", scalar);
        file.ReadInt64("step", step);
        Assert.Equal(weights.Select(BitConverter.SingleToInt32Bits), read.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal([2f], scalar);
        Assert.Equal([long.MinValue, 5], step);
        Assert.Equal([1, 2, 255], file.GetBytes("random").ToArray());
        Assert.Equal([3, 1, 2, 1], file.Find("conv2d1.weight").Shape);
        Assert.Equal("a test", file.Metadata["made by"]);
        Assert.Equal(path, file.Name);
    }

    [Fact]
    public void Reading_into_another_length_or_type_is_refused()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsWriter.ToBytes(
            [SafetensorsTensor.FromSingle("w", [2], new float[2]), SafetensorsTensor.FromInt64("n", [1], new long[1])]), "memory");
        Assert.Contains("the 2 elements of tensor 'w' [2] in memory; the destination has 3", Assert.Throws<ArgumentException>(() => file.ReadSingle("w", new float[3])).Message);
        Assert.Contains("'n' to be of type F32, F64, F16 or BF16; found I64", Assert.Throws<InvalidDataException>(() => file.ReadSingle("n", new float[1])).Message);
        Assert.Contains("'w' to be of type I64, I32 or U8; found F32", Assert.Throws<InvalidDataException>(() => file.ReadInt64("w", new long[2])).Message);
        Assert.Contains("memory: expected a tensor 'x'; found n, w", Assert.Throws<InvalidDataException>(() => file.Find("x")).Message);
        Assert.True(file.Contains("w"));
        Assert.False(file.Contains("x"));
    }

    [Fact]
    public void A_tensor_that_does_not_fill_its_shape_is_refused()
    {
        Assert.Contains("'w' to fill its shape [2, 3]; 5 came", Assert.Throws<ArgumentException>(() => SafetensorsTensor.FromSingle("w", [2, 3], new float[5])).Message);
        Assert.Throws<ArgumentException>(() => SafetensorsTensor.FromSingle("w", [65536, 65536, 1], Array.Empty<float>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetensorsTensor.FromSingle("w", [-1, -1], new float[1]));
    }

    [Fact]
    public void A_name_twice_or_the_metadatas_own_is_refused()
    {
        SafetensorsTensor tensor = SafetensorsTensor.FromSingle("w", [], new float[1]);
        Assert.Contains("'w' came again", Assert.Throws<ArgumentException>(() => SafetensorsWriter.ToBytes([tensor, tensor])).Message);
        Assert.Throws<ArgumentException>(() => SafetensorsWriter.ToBytes([SafetensorsTensor.FromSingle("__metadata__", [], new float[1])]));
    }

    [Fact]
    public void A_failed_write_leaves_the_old_file()
    {
        string path = folder.Write("weights.safetensors", "old");
        SafetensorsTensor tensor = SafetensorsTensor.FromSingle("w", [], new float[1]);
        Assert.Throws<ArgumentException>(() => SafetensorsWriter.Write(path, [tensor, tensor]));
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void A_missing_file_is_a_file_not_found() =>
        Assert.Throws<FileNotFoundException>(() => SafetensorsFile.Read(folder.PathOf("nothing")));
}
