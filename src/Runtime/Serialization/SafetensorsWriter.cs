using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Serialization;

/// <summary>Writes files in the safetensors format. Equal input gives equal bytes.</summary>
public static class SafetensorsWriter
{
    /// <summary>Data start at a multiple of this, so that a reader may map any element type in place.</summary>
    private const int Alignment = 8;

    /// <summary>
    /// Writes a file, whole or not at all. Tensors keep their order, except that those of wider elements go before those of narrower ones, which
    /// keeps each aligned to its elements.
    /// </summary>
    /// <param name="path">The file to write or to replace; its folder exists.</param>
    /// <param name="tensors">The tensors, each name once.</param>
    /// <param name="metadata">Texts for the header's <c>__metadata__</c>, or null.</param>
    /// <exception cref="ArgumentException">A name comes twice or is <c>__metadata__</c>.</exception>
    /// <exception cref="IOException">The file cannot be written; a former one is as it was.</exception>
    public static void Write(string path, IReadOnlyList<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SafetensorsTensor[] ordered = Order(tensors);
        AtomicFile.Write(path, stream => Write(stream, ordered, metadata));
    }

    /// <summary>The bytes of such a file, in memory.</summary>
    /// <param name="tensors">The tensors, each name once.</param>
    /// <param name="metadata">Texts for the header's <c>__metadata__</c>, or null.</param>
    /// <exception cref="ArgumentException">A name comes twice or is <c>__metadata__</c>.</exception>
    public static byte[] ToBytes(IReadOnlyList<SafetensorsTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        SafetensorsTensor[] ordered = Order(tensors);
        using var stream = new MemoryStream();
        Write(stream, ordered, metadata);
        return stream.ToArray();
    }

    private static SafetensorsTensor[] Order(IReadOnlyList<SafetensorsTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var names = new HashSet<string>(StringComparer.Ordinal) { "__metadata__" };
        foreach (SafetensorsTensor tensor in tensors)
        {
            if (!names.Add(tensor.Name))
            {
                throw new ArgumentException($"Expected every tensor's name once and none to be '__metadata__'; '{tensor.Name}' came again.", nameof(tensors));
            }
        }

        return [.. tensors.OrderByDescending(tensor => tensor.DataType.SizeOf())];
    }

    private static void Write(Stream stream, SafetensorsTensor[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var header = new ArrayBufferWriter<byte>();
        WriteHeader(header, tensors, metadata);
        int padding = -header.WrittenCount & (Alignment - 1);
        header.GetSpan(padding)[..padding].Fill((byte)' ');
        header.Advance(padding);

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.WrittenCount);
        stream.Write(length);
        stream.Write(header.WrittenSpan);
        foreach (SafetensorsTensor tensor in tensors)
        {
            WriteData(stream, tensor.Bytes, tensor.DataType.SizeOf());
        }
    }

    private static void WriteHeader(ArrayBufferWriter<byte> header, SafetensorsTensor[] tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        // Text beyond ASCII as it is: the header is read by JSON parsers, never by a browser.
        using var json = new Utf8JsonWriter(header, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        if (metadata is { Count: > 0 })
        {
            json.WriteStartObject("__metadata__");
            foreach ((string key, string value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        long offset = 0;
        foreach (SafetensorsTensor tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.DataType.NameOf());
            json.WriteStartArray("shape");
            foreach (int dimension in tensor.Shape)
            {
                json.WriteNumberValue(dimension);
            }

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            offset += tensor.Bytes.Length;
            json.WriteNumberValue(offset);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteData(Stream stream, ReadOnlySpan<byte> bytes, int elementSize)
    {
        if (BitConverter.IsLittleEndian || elementSize == 1)
        {
            stream.Write(bytes);
            return;
        }

        Span<byte> element = stackalloc byte[elementSize];
        for (int i = 0; i < bytes.Length; i += elementSize)
        {
            bytes.Slice(i, elementSize).CopyTo(element);
            element.Reverse();
            stream.Write(element);
        }
    }
}
