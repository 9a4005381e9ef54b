using System.Runtime.InteropServices;

namespace NetGen.Runtime.Tests.Support;

/// <summary>64-byte aligned floats outside the garbage collector's heap, as kernels get them.</summary>
internal sealed unsafe class AlignedFloats : IDisposable
{
    public AlignedFloats(int length, float fill = 0)
    {
        Length = length;
        Pointer = (float*)NativeMemory.AlignedAlloc((nuint)Math.Max(length, 16) * sizeof(float), 64);
        Span.Fill(fill);
    }

    public float* Pointer { get; }

    public int Length { get; }

    public Span<float> Span => new(Pointer, Length);

    /// <summary>The floats' bits, for comparisons that tell −0 from 0 and one NaN from another.</summary>
    public int[] Bits => MemoryMarshal.Cast<float, int>(Span).ToArray();

    /// <summary>A row of values, padded to a multiple of 16 with the given value.</summary>
    public static AlignedFloats Row(ReadOnlySpan<float> values, float padding)
    {
        var row = new AlignedFloats((values.Length + 15) & ~15, padding);
        values.CopyTo(row.Span);
        return row;
    }

    public void Dispose() => NativeMemory.AlignedFree(Pointer);
}
