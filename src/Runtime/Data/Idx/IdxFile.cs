using System.Buffers.Binary;

namespace NetGen;

/// <summary>
/// A file in the IDX format of the MNIST database, plain or gzip: two zero bytes, the element type, the number of dimensions, each dimension as
/// a big-endian 32-bit number, then the elements, the last index running fastest.
/// </summary>
public sealed class IdxFile
{
    private readonly int[] dimensions;

    private IdxFile(string path, IdxElementType elementType, int[] dimensions, byte[] data)
    {
        Path = path;
        ElementType = elementType;
        this.dimensions = dimensions;
        Data = data;
    }

    /// <summary>The path that was read.</summary>
    public string Path { get; }

    /// <summary>The type of the elements.</summary>
    public IdxElementType ElementType { get; }

    /// <summary>The dimensions, each at least 1; the first one counts the samples.</summary>
    public IReadOnlyList<int> Dimensions => dimensions;

    /// <summary>The number of elements: the product of the dimensions.</summary>
    public int ElementCount => Data.Length / SizeOf(ElementType);

    /// <summary>The elements' bytes as they stand in the file, so big-endian.</summary>
    public ReadOnlyMemory<byte> Bytes => Data;

    internal byte[] Data { get; }

    /// <summary>The length in bytes of the header, at which the elements start.</summary>
    internal int HeaderLength => 4 + 4 * dimensions.Length;

    /// <summary>Reads a whole file. The dimensions it claims are held against the bytes that are really there before memory is taken for them.</summary>
    /// <param name="path">The file; gzip is recognised by its content, whatever the name.</param>
    /// <exception cref="InvalidDataException">Damaged magic number, another element type, no dimensions, an empty dimension, missing or trailing bytes,
    /// damaged gzip data, or more data than one array holds; the message names file, offset, what was expected and what came.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IdxFile Read(string path)
    {
        using var file = InputFile.Open(path);
        Span<byte> magic = stackalloc byte[4];
        file.ReadExactly(magic, "the IDX magic number");
        if (magic[0] != 0 || magic[1] != 0)
        {
            throw DamagedFile.At(path, 0, $"the IDX magic number, which starts with the bytes 00 00", $"{magic[0]:X2} {magic[1]:X2}");
        }

        var elementType = (IdxElementType)magic[2];
        if (elementType is not (IdxElementType.UnsignedByte or IdxElementType.Int32 or IdxElementType.Single))
        {
            throw DamagedFile.At(path, 2, $"element type 08 (unsigned byte), 0C (32-bit integer) or 0D (32-bit float)", $"{magic[2]:X2}");
        }

        int[] dimensions = ReadDimensions(file, magic[3]);
        return new IdxFile(path, elementType, dimensions, ReadElements(file, dimensions, SizeOf(elementType)));
    }

    /// <summary>The elements as floats, unscaled.</summary>
    public float[] ToSingles()
    {
        var values = new float[ElementCount];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ElementType == IdxElementType.Single ? BinaryPrimitives.ReadSingleBigEndian(Data.AsSpan(4 * i)) : ReadInteger(i);
        }

        return values;
    }

    /// <summary>The elements as integers.</summary>
    /// <exception cref="InvalidDataException">The elements are floats.</exception>
    public int[] ToInt32s()
    {
        if (ElementType == IdxElementType.Single)
        {
            throw DamagedFile.At(Path, 2, $"element type 08 (unsigned byte) or 0C (32-bit integer)", $"0D (32-bit float)");
        }

        var values = new int[ElementCount];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadInteger(i);
        }

        return values;
    }

    private int ReadInteger(int index) =>
        ElementType == IdxElementType.UnsignedByte ? Data[index] : BinaryPrimitives.ReadInt32BigEndian(Data.AsSpan(4 * index));

    private static int SizeOf(IdxElementType type) => type == IdxElementType.UnsignedByte ? 1 : 4;

    private static int[] ReadDimensions(InputFile file, int rank)
    {
        if (rank == 0)
        {
            throw DamagedFile.At(file.Path, 3, $"at least 1 dimension", $"0");
        }

        var dimensions = new int[rank];
        Span<byte> word = stackalloc byte[4];
        for (int i = 0; i < rank; i++)
        {
            long offset = file.Position;
            file.ReadExactly(word, "a dimension");
            uint dimension = BinaryPrimitives.ReadUInt32BigEndian(word);
            if (dimension is 0 or > int.MaxValue)
            {
                throw DamagedFile.At(file.Path, offset, $"dimension {i + 1} of {rank} to be from 1 to {int.MaxValue}", $"{dimension}");
            }

            dimensions[i] = (int)dimension;
        }

        return dimensions;
    }

    private static byte[] ReadElements(InputFile file, int[] dimensions, int elementSize)
    {
        long expected = elementSize;
        foreach (int dimension in dimensions)
        {
            // Both factors are below 2³¹, so the product is exact.
            expected *= dimension;
            if (expected > Array.MaxLength)
            {
                throw DamagedFile.At(file.Path, 4, $"dimensions whose data fit one array of {Array.MaxLength} bytes", $"{string.Join(" × ", dimensions)} elements of {elementSize} bytes");
            }
        }

        long start = file.Position;
        if (file.Length is long length && length != start + expected)
        {
            throw WrongLength(file, start, expected, length - start, dimensions);
        }

        // What a compressed file holds shows only as it is read, so its buffer grows with what came and never beyond twice of it.
        byte[] data = new byte[file.Length is null ? Math.Min(expected, 1 << 20) : expected];
        int filled = 0;
        while (true)
        {
            filled += file.Read(data.AsSpan(filled));
            if (filled < data.Length)
            {
                throw WrongLength(file, start, expected, filled, dimensions);
            }

            if (filled == expected)
            {
                break;
            }

            Array.Resize(ref data, (int)Math.Min(expected, 2L * data.Length));
        }

        if (file.Read(stackalloc byte[1]) != 0)
        {
            throw DamagedFile.At(file.Path, start + expected, $"the end of the file after {expected} bytes of elements ({string.Join(" × ", dimensions)})", $"more bytes");
        }

        return data;
    }

    private static InvalidDataException WrongLength(InputFile file, long start, long expected, long found, int[] dimensions) =>
        DamagedFile.At(file.Path, start + Math.Min(expected, found), $"{expected} bytes of elements ({string.Join(" × ", dimensions)})", $"{found}");
}
