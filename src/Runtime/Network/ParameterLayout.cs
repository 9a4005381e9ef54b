using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// Where the elements of a tensor, counted in row-major order as PyTorch counts them, lie in its packed block. The count is
/// written as a mixed-radix number whose digits are weighed by strides: element ↦ Σ digit·stride.
/// </summary>
/// <param name="count">The number of elements.</param>
/// <param name="extents">The digits' radices, slowest first; their product is at least <paramref name="count"/>.</param>
/// <param name="strides">A stride in floats for each digit.</param>
/// <param name="length">The length of the packed block, padding included.</param>
public sealed class ParameterLayout(int count, int[] extents, int[] strides, int length)
{
    /// <summary>The number of elements.</summary>
    public int Count { get; } = count;

    /// <summary>The length of the packed block in floats, padding included.</summary>
    public int Length { get; } = length;

    /// <summary>Copies a packed block into row-major order.</summary>
    /// <param name="packed">The block, <see cref="Length"/> floats.</param>
    /// <param name="destination">Room for <see cref="Count"/> floats.</param>
    public void Unpack(ReadOnlySpan<float> packed, Span<float> destination)
    {
        Span<int> digits = stackalloc int[extents.Length];
        int axis = RowAxis();
        int offset = 0;
        for (int element = 0; element < Count; element += extents[axis])
        {
            Gather(packed[offset..], strides[axis], destination.Slice(element, Math.Min(extents[axis], Count - element)));
            offset = Advance(digits[..axis], offset);
        }
    }

    /// <summary>Copies row-major elements into a packed block; the padding keeps what it held.</summary>
    /// <param name="source"><see cref="Count"/> floats.</param>
    /// <param name="packed">The block, <see cref="Length"/> floats.</param>
    public void Pack(ReadOnlySpan<float> source, Span<float> packed)
    {
        Span<int> digits = stackalloc int[extents.Length];
        int axis = RowAxis();
        int offset = 0;
        for (int element = 0; element < Count; element += extents[axis])
        {
            Scatter(source.Slice(element, Math.Min(extents[axis], Count - element)), packed[offset..], strides[axis]);
            offset = Advance(digits[..axis], offset);
        }
    }

    /// <summary>The fastest digit that has more than one value: its elements are copied in one go.</summary>
    private int RowAxis()
    {
        int axis = extents.Length - 1;
        while (axis > 0 && extents[axis] == 1)
        {
            axis--;
        }

        return axis;
    }

    // Every weight of a network that is loaded comes through here once, so these two don't wait to be compiled well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(ReadOnlySpan<float> packed, int stride, Span<float> row)
    {
        for (int index = 0; index < row.Length; index++)
        {
            row[index] = packed[index * stride];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(ReadOnlySpan<float> row, Span<float> packed, int stride)
    {
        for (int index = 0; index < row.Length; index++)
        {
            packed[index * stride] = row[index];
        }
    }

    /// <summary>Counts the slower digits on by one.</summary>
    private int Advance(Span<int> digits, int offset)
    {
        for (int axis = digits.Length - 1; axis >= 0; axis--)
        {
            offset += strides[axis];
            if (++digits[axis] < extents[axis])
            {
                return offset;
            }

            offset -= strides[axis] * extents[axis];
            digits[axis] = 0;
        }

        return offset;
    }
}
