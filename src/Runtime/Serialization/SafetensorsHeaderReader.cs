using System.Text.Json;

namespace NetGen.Serialization;

/// <summary>
/// Reads the JSON header of a safetensors file, which may have been made to do harm: nothing in it is believed before it is held against the
/// format and against the bytes that follow, and whatever is wrong is an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct SafetensorsHeaderReader
{
    /// <summary>The header's own start in the file, after its length.</summary>
    internal const int HeaderOffset = 8;

    /// <summary>The most dimensions a tensor may have; PyTorch's limit.</summary>
    private const int LargestRank = 64;

    private readonly string file;
    private readonly int dataLength;
    private readonly Dictionary<string, SafetensorsEntry> entries = new(StringComparer.Ordinal);
    private Dictionary<string, string>? metadata;
    private Utf8JsonReader json;

    private SafetensorsHeaderReader(string file, ReadOnlySpan<byte> header, int dataLength)
    {
        this.file = file;
        this.dataLength = dataLength;
        json = new Utf8JsonReader(header);
    }

    /// <summary>Reads and checks a header.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="header">The header's bytes, with its padding.</param>
    /// <param name="dataLength">The bytes that follow it.</param>
    internal static SafetensorsHeader Read(string file, ReadOnlySpan<byte> header, int dataLength)
    {
        if (header is not [(byte)'{', ..])
        {
            throw DamagedFile.At(file, HeaderOffset, $"a JSON header that starts with '{{'", $"{(header.IsEmpty ? "no header" : $"byte {header[0]:X2}")}");
        }

        var reader = new SafetensorsHeaderReader(file, header, dataLength);
        reader.ReadRoot();
        var tensors = new SafetensorsEntry[reader.entries.Count];
        reader.entries.Values.CopyTo(tensors, 0);
        Array.Sort(tensors, static (one, other) =>
            one.ByteOffset != other.ByteOffset ? one.ByteOffset.CompareTo(other.ByteOffset) : one.ByteLength.CompareTo(other.ByteLength));
        RequireContiguous(file, tensors, HeaderOffset + (long)header.Length, dataLength);
        return new SafetensorsHeader(tensors, reader.metadata ?? []);
    }

    private void ReadRoot()
    {
        Next("the header's object");
        while (Next("a tensor's name") != JsonTokenType.EndObject)
        {
            string name = Text();
            if (name == "__metadata__")
            {
                ReadMetadata();
                continue;
            }

            long offset = Offset;
            SafetensorsEntry entry = ReadTensor(name);
            if (!entries.TryAdd(name, entry))
            {
                throw DamagedFile.At(file, offset, $"every tensor once", $"'{name}' twice");
            }
        }

        try
        {
            // Only the padding may follow; the reader itself throws on anything that is not white space.
            while (json.Read())
            {
            }
        }
        catch (JsonException cause)
        {
            throw DamagedFile.At(file, HeaderOffset + json.BytesConsumed, $"only spaces after the header's object", $"{cause.Message}", cause);
        }
    }

    private void ReadMetadata()
    {
        if (metadata is not null)
        {
            throw DamagedFile.At(file, Offset, $"'__metadata__' once", $"it twice");
        }

        metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Require(JsonTokenType.StartObject, "an object of metadata");
        while (Next("a metadata key") != JsonTokenType.EndObject)
        {
            long offset = Offset;
            string key = Text();
            Require(JsonTokenType.String, "a metadata value as a string");
            if (!metadata.TryAdd(key, Text()))
            {
                throw DamagedFile.At(file, offset, $"every metadata key once", $"'{key}' twice");
            }
        }
    }

    private SafetensorsEntry ReadTensor(string name)
    {
        SafetensorsDataType? type = null;
        int[]? shape = null;
        int[]? range = null;
        long start = Offset;
        Require(JsonTokenType.StartObject, "an object that describes tensor '{0}'", name);
        while (Next("a property of tensor '{0}'", name) != JsonTokenType.EndObject)
        {
            long offset = Offset;
            string property = Text();
            bool repeated = property switch { "dtype" => type is not null, "shape" => shape is not null, "data_offsets" => range is not null, _ => false };
            if (repeated)
            {
                throw DamagedFile.At(file, offset, $"every property of tensor '{name}' once", $"'{property}' twice");
            }

            switch (property)
            {
                case "dtype":
                    type = ReadDataType(name);
                    break;
                case "shape":
                    shape = ReadNumbers(name, "shape", LargestRank);
                    break;
                case "data_offsets":
                    range = ReadNumbers(name, "data_offsets", 2);
                    break;
                default:
                    throw DamagedFile.At(file, offset, $"'dtype', 'shape' and 'data_offsets' for tensor '{name}'", $"'{property}'");
            }
        }

        if (type is not { } dataType || shape is null || range is null)
        {
            string missing = type is null ? "dtype" : shape is null ? "shape" : "data_offsets";
            throw DamagedFile.At(file, start, $"'dtype', 'shape' and 'data_offsets' for tensor '{name}'", $"no '{missing}'");
        }

        return Check(name, dataType, shape, range, start);
    }

    private readonly SafetensorsEntry Check(string name, SafetensorsDataType type, int[] shape, int[] range, long offset)
    {
        if (range.Length != 2 || range[0] > range[1] || range[1] > dataLength)
        {
            throw DamagedFile.At(file, offset, $"data_offsets of tensor '{name}' to be a start and an end within {dataLength} bytes of data", $"[{string.Join(", ", range)}]");
        }

        long bytes = type.SizeOf();
        foreach (int dimension in shape)
        {
            // Below 2³¹ each, so this product is exact; beyond the largest array it cannot match any range.
            bytes *= dimension;
            if (bytes > Array.MaxLength)
            {
                break;
            }
        }

        if (bytes != range[1] - range[0])
        {
            FormattableString found = bytes > Array.MaxLength ? $"more than {Array.MaxLength} bytes" : (FormattableString)$"{bytes} bytes";
            throw DamagedFile.At(file, offset, $"the shape of tensor '{name}' to take the {range[1] - range[0]} bytes of its data_offsets", $"{type.NameOf()} {SafetensorsEntry.Describe(shape)}, {FormattableString.Invariant(found)}");
        }

        return new SafetensorsEntry(name, type, shape, range[0], range[1] - range[0]);
    }

    private SafetensorsDataType ReadDataType(string tensor)
    {
        Require(JsonTokenType.String, "the dtype of tensor '{0}' as a string", tensor);
        string name = Text();
        return SafetensorsDataTypes.TryParse(name, out SafetensorsDataType type)
            ? type
            : throw DamagedFile.At(file, Offset, $"one of the dtypes {SafetensorsDataTypes.All} for tensor '{tensor}'", $"'{name}'");
    }

    private int[] ReadNumbers(string tensor, string property, int most)
    {
        Require(JsonTokenType.StartArray, property + " of tensor '{0}' as an array", tensor);
        var numbers = new List<int>();
        while (Next(property + " of tensor '{0}'", tensor) != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out int number) || number < 0)
            {
                throw DamagedFile.At(file, Offset, $"{property} of tensor '{tensor}' as integers from 0 to {int.MaxValue}", $"{Excerpt()}");
            }

            if (numbers.Count == most)
            {
                throw DamagedFile.At(file, Offset, $"at most {most} numbers in {property} of tensor '{tensor}'", $"more");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void RequireContiguous(string file, SafetensorsEntry[] tensors, long dataOffset, int dataLength)
    {
        int end = 0;
        foreach (SafetensorsEntry tensor in tensors)
        {
            if (tensor.ByteOffset != end)
            {
                string what = tensor.ByteOffset > end ? "a hole before it" : "an overlap with the one before it";
                throw DamagedFile.At(file, dataOffset + end, $"the data of tensor '{tensor.Name}' to start at {end}, where those before it end", $"{tensor.ByteOffset}, {what}");
            }

            end += tensor.ByteLength;
        }

        if (end != dataLength)
        {
            throw DamagedFile.At(file, dataOffset + end, $"the end of the file after {end} bytes of data", $"{dataLength} bytes");
        }
    }

    private readonly long Offset => HeaderOffset + json.TokenStartIndex;

    /// <summary>Reads a token.</summary>
    /// <param name="expected">What messages say was expected, with {0} for the tensor; put together only when it is needed.</param>
    /// <param name="tensor">The tensor's name.</param>
    private JsonTokenType Next(string expected, string tensor = "")
    {
        try
        {
            if (json.Read())
            {
                return json.TokenType;
            }
        }
        catch (JsonException cause)
        {
            throw DamagedFile.At(file, HeaderOffset + json.BytesConsumed, $"{Expected(expected, tensor)}, in JSON", $"{cause.Message}", cause);
        }

        throw DamagedFile.At(file, HeaderOffset + json.BytesConsumed, $"{Expected(expected, tensor)}", $"the end of the header");
    }

    private void Require(JsonTokenType type, string expected, string tensor = "")
    {
        if (Next(expected, tensor) != type)
        {
            throw DamagedFile.At(file, Offset, $"{Expected(expected, tensor)}", $"{Excerpt()}");
        }
    }

    private static string Expected(string expected, string tensor) => expected.Replace("{0}", tensor, StringComparison.Ordinal);

    private readonly string Text()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException cause)
        {
            throw DamagedFile.At(file, Offset, $"text in UTF-8", $"bytes or escapes that are none", cause);
        }
    }

    /// <summary>The current token for a message: a number or word as written, of an object or array only its kind.</summary>
    private readonly string Excerpt()
    {
        const int Longest = 40;
        ReadOnlySpan<byte> token = json.ValueSpan;
        return $"{json.TokenType} {System.Text.Encoding.UTF8.GetString(token[..Math.Min(token.Length, Longest)])}".TrimEnd();
    }
}

/// <summary>A header that was checked: the tensors in the order of their data, and the metadata.</summary>
internal sealed record SafetensorsHeader(SafetensorsEntry[] Tensors, Dictionary<string, string> Metadata);
