using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NetGen.Serialization;

/// <summary>
/// A file in the safetensors format: the header's length in 8 bytes, little-endian, a JSON header with each tensor's type, shape and place, then the
/// data without holes. It is read as a whole and checked as a whole, so that an instance is always consistent in itself.
/// </summary>
public sealed class SafetensorsFile
{
    /// <summary>The longest header that is read; the format's own limit.</summary>
    private const int LongestHeader = 100_000_000;

    private readonly Dictionary<string, SafetensorsEntry> byName;
    private readonly ReadOnlyMemory<byte> data;

    private SafetensorsFile(string name, SafetensorsHeader header, ReadOnlyMemory<byte> data)
    {
        Name = name;
        Tensors = header.Tensors;
        Metadata = header.Metadata;
        byName = new Dictionary<string, SafetensorsEntry>(header.Tensors.Length, StringComparer.Ordinal);
        foreach (SafetensorsEntry entry in header.Tensors)
        {
            byName.Add(entry.Name, entry);
        }

        this.data = data;
    }

    /// <summary>The file's path, or the name given to <see cref="Parse"/>; messages start with it.</summary>
    public string Name { get; }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafetensorsEntry> Tensors { get; }

    /// <summary>The texts under <c>__metadata__</c>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a file of at most 2 GiB.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is not a safetensors file or a damaged one; the message names file, offset, tensor, what was
    /// expected and what came. Memory is taken only for what the file really holds.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SafetensorsFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> start = stackalloc byte[SafetensorsHeaderReader.HeaderOffset];
        long length = stream.Length;
        Fill(stream, start[..(int)Math.Min(start.Length, length)], path, 0);
        int headerLength = HeaderLength(path, start, length);

        var header = new byte[headerLength];
        Fill(stream, header, path, SafetensorsHeaderReader.HeaderOffset);
        int dataOffset = SafetensorsHeaderReader.HeaderOffset + headerLength;
        SafetensorsHeader checkedHeader = SafetensorsHeaderReader.Read(path, header, (int)length - dataOffset);

        byte[] data = GC.AllocateUninitializedArray<byte>((int)length - dataOffset);
        Fill(stream, data, path, dataOffset);
        return new SafetensorsFile(path, checkedHeader, data);
    }

    /// <summary>Takes a file that is in memory, such as an embedded resource. The bytes are not copied.</summary>
    /// <param name="bytes">The whole file; it is not changed while the instance is in use.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">As in <see cref="Read"/>.</exception>
    public static SafetensorsFile Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        int headerLength = HeaderLength(name, bytes.Span, bytes.Length);
        int dataOffset = SafetensorsHeaderReader.HeaderOffset + headerLength;
        ReadOnlyMemory<byte> data = bytes[dataOffset..];
        return new SafetensorsFile(name, SafetensorsHeaderReader.Read(name, bytes.Span[SafetensorsHeaderReader.HeaderOffset..dataOffset], data.Length), data);
    }

    /// <summary>Whether the file has a tensor of that name.</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>What the header says of one tensor.</summary>
    /// <exception cref="InvalidDataException">The file has no tensor of that name.</exception>
    public SafetensorsEntry Find(string name) => byName.TryGetValue(name, out SafetensorsEntry? entry)
        ? entry
        : throw new InvalidDataException($"{Name}: expected a tensor '{name}'; found {(Tensors.Count == 0 ? "no tensors" : string.Join(", ", Tensors.Take(20).Select(tensor => tensor.Name)))}.");

    /// <summary>A tensor's bytes as they stand in the file, little-endian, without a copy.</summary>
    /// <exception cref="InvalidDataException">The file has no tensor of that name.</exception>
    public ReadOnlySpan<byte> GetBytes(string name)
    {
        SafetensorsEntry entry = Find(name);
        return data.Span.Slice(entry.ByteOffset, entry.ByteLength);
    }

    /// <summary>Copies a tensor of type F32, or converts one of F64 (rounded to the nearest), F16 or BF16 (exactly).</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="destination">As many floats as it has elements.</param>
    /// <exception cref="InvalidDataException">The file has no tensor of that name, or it is of another type.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    public void ReadSingle(string name, Span<float> destination)
    {
        SafetensorsEntry entry = Find(name);
        if (!entry.DataType.IsReadAsSingle())
        {
            throw WrongType(entry, "F32, F64, F16 or BF16");
        }

        RequireLength(entry, destination.Length);
        if (TryGetSingles(name, out ReadOnlySpan<float> singles))
        {
            singles.CopyTo(destination);
            return;
        }

        ReadOnlySpan<byte> bytes = GetBytes(name);
        int size = entry.DataType.SizeOf();
        for (int i = 0; i < destination.Length; i++)
        {
            ReadOnlySpan<byte> element = bytes.Slice(i * size, size);
            destination[i] = entry.DataType switch
            {
                SafetensorsDataType.F32 => BinaryPrimitives.ReadSingleLittleEndian(element),
                SafetensorsDataType.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(element),
                SafetensorsDataType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(element),
                _ => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(element) << 16),
            };
        }
    }

    /// <summary>A tensor of type F32 where it lies; the bytes of others, and all on a big-endian machine, must be converted.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="singles">Its elements.</param>
    /// <exception cref="InvalidDataException">The file has no tensor of that name.</exception>
    internal bool TryGetSingles(string name, out ReadOnlySpan<float> singles)
    {
        bool isAsInMemory = BitConverter.IsLittleEndian && Find(name).DataType == SafetensorsDataType.F32;
        singles = isAsInMemory ? MemoryMarshal.Cast<byte, float>(GetBytes(name)) : [];
        return isAsInMemory;
    }

    /// <summary>Copies a tensor of type I64, I32 or U8 as integers of 64 bits.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="destination">As many integers as it has elements.</param>
    /// <exception cref="InvalidDataException">The file has no tensor of that name, or it is of another type.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    public void ReadInt64(string name, Span<long> destination)
    {
        SafetensorsEntry entry = Find(name);
        if (entry.DataType is not (SafetensorsDataType.I64 or SafetensorsDataType.I32 or SafetensorsDataType.U8))
        {
            throw WrongType(entry, "I64, I32 or U8");
        }

        RequireLength(entry, destination.Length);
        ReadOnlySpan<byte> bytes = GetBytes(name);
        int size = entry.DataType.SizeOf();
        for (int i = 0; i < destination.Length; i++)
        {
            ReadOnlySpan<byte> element = bytes.Slice(i * size, size);
            destination[i] = entry.DataType switch
            {
                SafetensorsDataType.I64 => BinaryPrimitives.ReadInt64LittleEndian(element),
                SafetensorsDataType.I32 => BinaryPrimitives.ReadInt32LittleEndian(element),
                _ => element[0],
            };
        }
    }

    private InvalidDataException WrongType(SafetensorsEntry entry, string expected) =>
        new($"{Name}: expected tensor '{entry.Name}' to be of type {expected}; found {entry.DataType.NameOf()}.");

    private void RequireLength(SafetensorsEntry entry, int length)
    {
        if (length != entry.ElementCount)
        {
            throw new ArgumentException($"Expected room for the {entry.ElementCount} elements of tensor '{entry.Name}' {SafetensorsEntry.Describe(entry.Shape)} in {Name}; the destination has {length}.", "destination");
        }
    }

    private static int HeaderLength(string file, ReadOnlySpan<byte> start, long fileLength)
    {
        const int Prefix = SafetensorsHeaderReader.HeaderOffset;
        if (fileLength < Prefix)
        {
            throw DamagedFile.At(file, 0, $"{Prefix} bytes with the header's length", $"the end of the file after {fileLength}");
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            throw DamagedFile.At(
                file,
                0,
                $"a safetensors file, which begins with its header's length",
                $"a ZIP archive, such as torch.save and numpy.savez write; safetensors.torch.save_file writes what is read here");
        }

        if (fileLength > Array.MaxLength)
        {
            throw DamagedFile.At(file, 0, $"a file of at most {Array.MaxLength} bytes", $"{fileLength}");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        ulong most = (ulong)Math.Min(LongestHeader, fileLength - Prefix);
        return length <= most
            ? (int)length
            : throw DamagedFile.At(file, 0, $"a header of at most {most} bytes, in a file of {fileLength}", $"a header's length of {length}");
    }

    private static void Fill(FileStream stream, Span<byte> buffer, string path, long offset)
    {
        int read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (read < buffer.Length)
        {
            throw DamagedFile.At(path, offset, $"{buffer.Length} bytes", $"the end of the file after {read}");
        }
    }
}
