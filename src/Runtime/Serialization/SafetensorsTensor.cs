using System.Runtime.InteropServices;

namespace NetGen.Serialization;

/// <summary>One tensor to write: a name, a type, a shape and the elements, by reference.</summary>
public sealed class SafetensorsTensor
{
    private readonly ByteSource bytes;

    private SafetensorsTensor(string name, SafetensorsDataType dataType, IReadOnlyList<int> shape, int elements, ByteSource bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(shape);
        long expected = 1;
        foreach (int dimension in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dimension, nameof(shape));
            expected = Math.Min(expected * dimension, int.MaxValue + 1L);
        }

        if (expected != elements)
        {
            throw new ArgumentException($"Expected the elements of tensor '{name}' to fill its shape {SafetensorsEntry.Describe(shape)}; {elements} came.", nameof(shape));
        }

        Name = name;
        DataType = dataType;
        Shape = [.. shape];
        this.bytes = bytes;
    }

    private delegate ReadOnlySpan<byte> ByteSource();

    /// <summary>The tensor's name.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public SafetensorsDataType DataType { get; }

    /// <summary>Its dimensions, outermost first; empty for a scalar.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The elements in the machine's byte order.</summary>
    internal ReadOnlySpan<byte> Bytes => bytes();

    /// <summary>A tensor of type F32.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its dimensions, outermost first; their product is the number of <paramref name="values"/>.</param>
    /// <param name="values">The elements, the last index running fastest.</param>
    /// <exception cref="ArgumentException">The shape and the number of values don't fit, or the name is empty.</exception>
    public static SafetensorsTensor FromSingle(string name, IReadOnlyList<int> shape, ReadOnlyMemory<float> values) =>
        new(name, SafetensorsDataType.F32, shape, values.Length, () => MemoryMarshal.AsBytes(values.Span));

    /// <summary>A tensor of type I64.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its dimensions, outermost first; their product is the number of <paramref name="values"/>.</param>
    /// <param name="values">The elements, the last index running fastest.</param>
    /// <exception cref="ArgumentException">The shape and the number of values don't fit, or the name is empty.</exception>
    public static SafetensorsTensor FromInt64(string name, IReadOnlyList<int> shape, ReadOnlyMemory<long> values) =>
        new(name, SafetensorsDataType.I64, shape, values.Length, () => MemoryMarshal.AsBytes(values.Span));

    /// <summary>A tensor of type U8.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its dimensions, outermost first; their product is the number of <paramref name="values"/>.</param>
    /// <param name="values">The elements, the last index running fastest.</param>
    /// <exception cref="ArgumentException">The shape and the number of values don't fit, or the name is empty.</exception>
    public static SafetensorsTensor FromBytes(string name, IReadOnlyList<int> shape, ReadOnlyMemory<byte> values) =>
        new(name, SafetensorsDataType.U8, shape, values.Length, () => values.Span);
}
