using System.Text;
using NetGen.Runtime.Tests.Data;
using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public class SafetensorsFormatTests
{
    [Fact]
    public void A_written_file_has_exactly_the_bytes_of_the_format()
    {
        byte[] bytes = SafetensorsWriter.ToBytes([SafetensorsTensor.FromSingle("dense1.weight", [1, 2], new float[] { 1, -2 })]);
        const string Header = """{"dense1.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""";
        string padded = Header.PadRight((Header.Length + 7) / 8 * 8);
        Assert.Equal(SafetensorsBytes.Of(padded, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0), bytes);
    }

    [Fact]
    public void Metadata_stands_first_and_sorted()
    {
        byte[] bytes = SafetensorsWriter.ToBytes([], new Dictionary<string, string> { ["format"] = "pt", ["a+ü"] = "\"1\"\n" });
        string header = Encoding.UTF8.GetString(bytes.AsSpan(8)).TrimEnd(' ');
        Assert.Equal("""{"__metadata__":{"a+ü":"\"1\"\n","format":"pt"}}""", header);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xxxxxxx")]
    [InlineData("xxxxxxxx")]
    public void Data_start_at_a_multiple_of_eight(string name)
    {
        byte[] bytes = SafetensorsWriter.ToBytes([SafetensorsTensor.FromBytes("t" + name, [1], new byte[] { 7 })]);
        Assert.Equal(1, bytes.Length % 8);
    }

    [Fact]
    public void Wider_elements_come_first_so_that_all_are_aligned_and_the_rest_keeps_its_order()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsWriter.ToBytes(
        [
            SafetensorsTensor.FromBytes("bytes", [3], new byte[3]),
            SafetensorsTensor.FromSingle("second", [1], new float[1]),
            SafetensorsTensor.FromSingle("first", [1], new float[1]),
            SafetensorsTensor.FromInt64("step", [], new long[1]),
        ]), "memory");
        Assert.Equal(["step", "second", "first", "bytes"], file.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void Every_float_type_of_the_format_is_read()
    {
        byte[] half = [0x00, 0x3E, 0x00, 0x7C];
        byte[] brain = [0xC0, 0x3F, 0x80, 0x7F];
        byte[] twice = [.. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes(double.NegativeInfinity)];
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsBytes.Of(
            """{"d":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},"h":{"dtype":"F16","shape":[2],"data_offsets":[16,20]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[20,24]}}""",
            [.. twice, .. half, .. brain]), "memory");
        Assert.Equal([0.1f, float.NegativeInfinity], Read(file, "d"));
        Assert.Equal([1.5f, float.PositiveInfinity], Read(file, "h"));
        Assert.Equal([1.5f, float.PositiveInfinity], Read(file, "b"));
    }

    [Fact]
    public void Integers_and_bytes_are_read()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsBytes.Of(
            """{"i":{"dtype":"I32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"BOOL","shape":[2],"data_offsets":[6,8]},"u":{"dtype":"U8","shape":[2],"data_offsets":[4,6]}}""",
            0xFE, 0xFF, 0xFF, 0xFF, 9, 200, 1, 0), "memory");
        var integers = new long[1];
        var bytes = new long[2];
        file.ReadInt64("i", integers);
        file.ReadInt64("u", bytes);
        Assert.Equal([-2L], integers);
        Assert.Equal([9L, 200], bytes);
        Assert.Equal([1, 0], file.GetBytes("b").ToArray());
    }

    [Fact]
    public void Order_of_properties_white_space_and_escapes_make_no_difference()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsBytes.Of(
            "{ \"\\u0061\" :\n{\"data_offsets\":[0, 4],\"shape\":[ ],\"dtype\":\"F\\u0033\\u0032\"} }  \n ", 0, 0, 0x80, 0x3F), "memory");
        Assert.Equal([1f], Read(file, "a"));
        Assert.Empty(file.Find("a").Shape);
        Assert.Equal(1, file.Find("a").ElementCount);
    }

    [Fact]
    public void Empty_tensors_and_an_empty_file_are_allowed()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsBytes.Of(
            """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"none":{"dtype":"F32","shape":[0,3],"data_offsets":[0,0]}}""", 0, 0, 0x80, 0x3F), "memory");
        Assert.Empty(Read(file, "none"));
        Assert.Empty(SafetensorsFile.Parse(SafetensorsBytes.Of("{}"), "memory").Tensors);
    }

    [Fact]
    public void Header_and_numbers_do_not_depend_on_the_culture()
    {
        SafetensorsTensor[] tensors = [SafetensorsTensor.FromSingle("w", [1234, 1], new float[1234])];
        byte[] expected = SafetensorsWriter.ToBytes(tensors);
        using var culture = new CultureScope();
        Assert.Equal(expected, SafetensorsWriter.ToBytes(tensors));
    }

    private static float[] Read(SafetensorsFile file, string name)
    {
        var values = new float[file.Find(name).ElementCount];
        file.ReadSingle(name, values);
        return values;
    }
}
