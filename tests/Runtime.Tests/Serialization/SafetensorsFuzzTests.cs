using NetGen.Runtime.Tests.Data;
using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public sealed class SafetensorsFuzzTests : IDisposable
{
    private const string JsonCharacters = "0123456789{}[]\",:-.eE\\u ";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_truncation_is_refused()
    {
        byte[] valid = Valid();
        for (int length = 0; length < valid.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(valid.AsMemory(0, length), "memory"));
        }
    }

    [Fact]
    public void Random_damage_is_refused_as_invalid_data_or_read_consistently()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        byte[] valid = Valid();
        int headerEnd = 8 + (int)BitConverter.ToUInt64(valid);
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = Damage(valid, headerEnd, random);
            try
            {
                ReadAll(SafetensorsFile.Parse(damaged, "memory"));
            }
            catch (InvalidDataException error)
            {
                Assert.StartsWith("memory, offset ", error.Message);
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"seed {seed}, round {i}: {error}");
            }
        }

        Assert.InRange(refused, 5_000, 20_000);
    }

    [Fact]
    public void Random_damage_in_files_on_disk_is_no_different()
    {
        var random = new Random(41);
        byte[] valid = Valid();
        for (int i = 0; i < 500; i++)
        {
            string path = folder.Write("damaged", Damage(valid, valid.Length, random));
            Exception? error = Record.Exception(() => ReadAll(SafetensorsFile.Read(path)));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        }
    }

    private static byte[] Damage(byte[] valid, int end, Random random)
    {
        List<byte> bytes = [.. valid];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(Math.Min(end, bytes.Count));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)JsonCharacters[random.Next(JsonCharacters.Length)];
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                case 3:
                    bytes.Insert(at, bytes[random.Next(bytes.Count)]);
                    break;
                default:
                    int length = random.Next(1, Math.Min(20, bytes.Count - at + 1));
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void ReadAll(SafetensorsFile file)
    {
        foreach (SafetensorsEntry entry in file.Tensors)
        {
            Assert.Equal(entry.ByteLength, file.GetBytes(entry.Name).Length);
            if (entry.DataType is SafetensorsDataType.F32 or SafetensorsDataType.F64 or SafetensorsDataType.F16 or SafetensorsDataType.BF16)
            {
                file.ReadSingle(entry.Name, new float[entry.ElementCount]);
            }
        }
    }

    private static byte[] Valid() => SafetensorsWriter.ToBytes(
        [
            SafetensorsTensor.FromSingle("dense1.weight", [2, 3], new float[] { 1, 2, 3, 4, 5, 6 }),
            SafetensorsTensor.FromSingle("dense1.bias", [2], new float[] { 7, 8 }),
            SafetensorsTensor.FromInt64("step", [], new long[] { 12 }),
            SafetensorsTensor.FromBytes("state", [5], new byte[5]),
        ],
        new Dictionary<string, string> { ["format"] = "pt" });
}
