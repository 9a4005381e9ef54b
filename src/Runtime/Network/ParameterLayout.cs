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
        digits.Clear();
        int offset = 0;
        for (int element = 0; element < Count; element++)
        {
            destination[element] = packed[offset];
            offset = Advance(digits, offset);
        }
    }

    /// <summary>Copies row-major elements into a packed block; the padding keeps what it held.</summary>
    /// <param name="source"><see cref="Count"/> floats.</param>
    /// <param name="packed">The block, <see cref="Length"/> floats.</param>
    public void Pack(ReadOnlySpan<float> source, Span<float> packed)
    {
        Span<int> digits = stackalloc int[extents.Length];
        digits.Clear();
        int offset = 0;
        for (int element = 0; element < Count; element++)
        {
            packed[offset] = source[element];
            offset = Advance(digits, offset);
        }
    }

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
