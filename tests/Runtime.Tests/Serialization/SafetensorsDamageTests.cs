using System.Text;
using NetGen.Runtime.Tests.Data;
using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public sealed class SafetensorsDamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Headers that lie or are none, each with four bytes of data.</summary>
    public static TheoryData<string, string> Headers => new()
    {
        { "", "offset 8: expected a JSON header that starts with '{'; found no header" },
        { " {}", "offset 8: expected a JSON header that starts with '{'; found byte 20" },
        { "[]", "found byte 5B" },
        { "{", "expected a tensor's name" },
        { "{\"a\":", "expected an object that describes tensor 'a'" },
        { "{} {}", "expected only spaces after the header's object" },
        { "{\"a\":1}", "offset 13: expected an object that describes tensor 'a'; found Number 1" },
        { One("\"F32\"", "[1]", "[0,4]") + "\0", "expected only spaces" },
        { "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"\\u0061\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "expected every tensor once; found 'a' twice" },
        { "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "expected every property of tensor 'a' once; found 'dtype' twice" },
        { "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", "found 'x'" },
        { "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", "found no 'data_offsets'" },
        { "{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}", "found no 'dtype'" },
        { One("\"F33\"", "[1]", "[0,4]"), "for tensor 'a'; found 'F33'" },
        { One("32", "[1]", "[0,4]"), "expected the dtype of tensor 'a' as a string; found Number 32" },
        { One("\"F32\"", "[-1]", "[0,4]"), "expected shape of tensor 'a' as integers from 0 to 2147483647; found Number -1" },
        { One("\"F32\"", "[1.0]", "[0,4]"), "found Number 1.0" },
        { One("\"F32\"", "[1e0]", "[0,4]"), "found Number 1e0" },
        { One("\"F32\"", "[\"1\"]", "[0,4]"), "found String 1" },
        { One("\"F32\"", "[[1]]", "[0,4]"), "found StartArray [" },
        { One("\"F32\"", "[18446744073709551616]", "[0,4]"), "found Number 18446744073709551616" },
        { One("\"F32\"", "1", "[0,4]"), "expected shape of tensor 'a' as an array; found Number 1" },
        { One("\"F32\"", "[2]", "[0,4]"), "expected the shape of tensor 'a' to take the 4 bytes of its data_offsets; found F32 [2], 8 bytes" },
        { One("\"F32\"", "[65536,65536,65536,65536]", "[0,4]"), "found F32 [65536, 65536, 65536, 65536], more than" },
        { One("\"F32\"", "[2147483647,2147483647,2147483647,0]", "[0,0]"), "more than" },
        { One("\"F32\"", "[" + string.Join(",", Enumerable.Repeat("1", 65)) + "]", "[0,4]"), "expected at most 64 numbers in shape of tensor 'a'; found more" },
        { One("\"F32\"", "[1]", "[0]"), "expected data_offsets of tensor 'a' to be a start and an end within 4 bytes of data; found [0]" },
        { One("\"F32\"", "[1]", "[0,4,4]"), "expected at most 2 numbers in data_offsets of tensor 'a'; found more" },
        { One("\"F32\"", "[1]", "[4,0]"), "found [4, 0]" },
        { One("\"F32\"", "[2]", "[0,8]"), "within 4 bytes of data; found [0, 8]" },
        { One("\"U8\"", "[2]", "[2,4]"), "expected the data of tensor 'a' to start at 0, where those before it end; found 2, a hole before it" },
        { One("\"U8\"", "[2]", "[0,2]"), "expected the end of the file after 2 bytes of data; found 4 bytes" },
        { "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]},\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}}", "expected the data of tensor 'b' to start at 3, where those before it end; found 2, an overlap" },
        { "{}", "expected the end of the file after 0 bytes of data; found 4 bytes" },
        { "{\"__metadata__\":1}", "expected an object of metadata; found Number 1" },
        { "{\"__metadata__\":{\"k\":1}}", "expected a metadata value as a string; found Number 1" },
        { "{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}", "expected every metadata key once; found 'k' twice" },
        { "{\"__metadata__\":{},\"__metadata__\":{}}", "expected '__metadata__' once" },
        { "{\"\\uD800\":1}", "expected text in UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_lies_is_refused_with_file_offset_expectation_and_what_came(string header, string message)
    {
        using var culture = new CultureScope();
        string path = folder.Write("damaged", SafetensorsBytes.Of(header, 1, 2, 3, 4));
        string found = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(path)).Message;
        Assert.StartsWith($"{path}, offset ", found);
        Assert.Contains(message, found);
        Assert.Equal(found, Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(File.ReadAllBytes(path), path)).Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        byte[] header = [.. "{\""u8, 0xFF, .. "\":1}"u8];
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(SafetensorsBytes.Of((ulong)header.Length, header, []), "memory"));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string header = "{\"a\":{\"shape\":" + new string('[', 100_000);
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(SafetensorsBytes.Of(header), "memory"));
    }

    [Theory]
    [InlineData(0, "offset 0: expected 8 bytes with the header's length; found the end of the file after 0")]
    [InlineData(7, "found the end of the file after 7")]
    public void A_file_too_short_for_the_headers_length_is_refused(int length, string message)
    {
        string path = folder.Write("damaged", new byte[length]);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(path)).Message);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(new byte[length], "memory")).Message);
    }

    [Fact]
    public void An_archive_of_PyTorch_is_called_one()
    {
        byte[] archive = [0x50, 0x4B, 3, 4, 0, 0, 8, 8, .. new byte[100]];
        const string Message = "expected a safetensors file, which begins with its header's length; found a ZIP archive, such as torch.save and numpy.savez write";
        Assert.Contains(Message, Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(folder.Write("model.pt", archive))).Message);
        Assert.Contains(Message, Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(archive, "memory")).Message);
    }

    [Theory]
    [InlineData(11ul)]
    [InlineData(0x7FFFFFFFul)]
    [InlineData(0x8000000000000000ul)]
    [InlineData(0xFFFFFFFFFFFFFFFFul)]
    public void A_header_longer_than_the_file_is_refused_and_takes_no_memory(ulong claimed)
    {
        string path = folder.Write("damaged", SafetensorsBytes.Of(claimed, Encoding.UTF8.GetBytes("{}"), new byte[8]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(path)).Message;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Contains($"offset 0: expected a header of at most 10 bytes, in a file of 18; found a header's length of {claimed}", message);
    }

    private static string One(string type, string shape, string offsets) => $"{{\"a\":{{\"dtype\":{type},\"shape\":{shape},\"data_offsets\":{offsets}}}}}";
}
