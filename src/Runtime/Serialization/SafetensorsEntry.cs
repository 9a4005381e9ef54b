namespace NetGen.Serialization;

/// <summary>What a safetensors file's header says of one tensor, after it was checked.</summary>
public sealed class SafetensorsEntry
{
    internal SafetensorsEntry(string name, SafetensorsDataType dataType, int[] shape, int byteOffset, int byteLength)
    {
        Name = name;
        DataType = dataType;
        Shape = shape;
        ByteOffset = byteOffset;
        ByteLength = byteLength;
    }

    /// <summary>The tensor's name.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public SafetensorsDataType DataType { get; }

    /// <summary>Its dimensions, outermost first; empty for a scalar.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The number of its elements.</summary>
    public int ElementCount => ByteLength / DataType.SizeOf();

    /// <summary>Where its bytes start, counted from the end of the header.</summary>
    public int ByteOffset { get; }

    /// <summary>How many bytes it has.</summary>
    public int ByteLength { get; }

    /// <summary>A shape as messages write it: <c>[120, 400]</c>.</summary>
    internal static string Describe(IReadOnlyList<int> shape) => $"[{string.Join(", ", shape)}]";
}
