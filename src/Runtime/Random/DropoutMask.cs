using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// What a dropout layer keeps. An element's fate depends on the seed, the layer, the step and the element's number alone, so
/// neither the number of threads nor the split of a batch changes it.
/// </summary>
/// <remarks>
/// A Philox block decides on four elements. In each group of 32 elements, element i takes word i / 8 of block i % 8: that is
/// how the blocks lie when eight of them are computed side by side.
/// </remarks>
public static class DropoutMask
{
    private const int GroupSize = 32;
    private const int BlocksPerGroup = 8;

    /// <summary>Fills a part of a layer's mask.</summary>
    /// <param name="seed">The training's seed.</param>
    /// <param name="layer">The layer's number in the network, below 2²⁸.</param>
    /// <param name="step">The training step.</param>
    /// <param name="firstElement">The number of the part's first element in the layer's output for the whole batch.</param>
    /// <param name="rate">The probability that an element is dropped, in [0, 1).</param>
    /// <param name="keptValue">The mask's value where the element is kept.</param>
    /// <param name="droppedValue">The mask's value where it is dropped.</param>
    /// <param name="mask">The part to fill.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate is not in [0, 1), or an element's number is negative or 2³⁴ or more.
    /// </exception>
    public static void Fill(
        ulong seed, uint layer, ulong step, long firstElement, double rate, float keptValue, float droppedValue, Span<float> mask)
    {
        if (!(rate is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate is at least 0 and below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(firstElement);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstElement, RandomStream.Length - mask.Length);

        // word < rate·2^32, for words that are whole; the product is exact. A rate within 2^-32 of 1 keeps one word in 2^32.
        var threshold = (uint)Math.Min(Math.Ceiling(rate * 4294967296.0), uint.MaxValue);
        var counter = new PhiloxWords(0, RandomStreams.Dropout(layer), (uint)step, (uint)(step >> 32));
        Span<float> group = stackalloc float[GroupSize];
        var element = firstElement;
        while (!mask.IsEmpty)
        {
            var skipped = (int)(element % GroupSize);
            var taken = Math.Min(GroupSize - skipped, mask.Length);
            var destination = taken == GroupSize ? mask[..GroupSize] : group;
            counter = counter with { Word0 = (uint)(element / GroupSize * BlocksPerGroup) };
            FillGroup(counter, seed, threshold, keptValue, droppedValue, destination);
            if (taken < GroupSize)
            {
                group.Slice(skipped, taken).CopyTo(mask);
            }

            mask = mask[taken..];
            element += taken;
        }
    }

    private static void FillGroup(
        PhiloxWords counter, ulong key, uint threshold, float keptValue, float droppedValue, Span<float> destination)
    {
        if (Avx2.IsSupported)
        {
            FillGroupAvx2(counter, key, threshold, keptValue, droppedValue, destination);
            return;
        }

        for (var block = 0; block < BlocksPerGroup; block++)
        {
            var words = Philox.Block(counter with { Word0 = counter.Word0 + (uint)block }, key);
            destination[block] = words.Word0 < threshold ? droppedValue : keptValue;
            destination[block + 8] = words.Word1 < threshold ? droppedValue : keptValue;
            destination[block + 16] = words.Word2 < threshold ? droppedValue : keptValue;
            destination[block + 24] = words.Word3 < threshold ? droppedValue : keptValue;
        }
    }

    private static void FillGroupAvx2(
        PhiloxWords counter, ulong key, uint threshold, float keptValue, float droppedValue, Span<float> destination)
    {
        var words = PhiloxAvx2.Blocks(counter, key);
        var limit = Vector256.Create(threshold);
        var kept = Vector256.Create(keptValue);
        var dropped = Vector256.Create(droppedValue);
        ref var start = ref MemoryMarshal.GetReference(destination[..GroupSize]);
        Vector256.ConditionalSelect(Vector256.LessThan(words.Word0, limit).AsSingle(), dropped, kept).StoreUnsafe(ref start);
        Vector256.ConditionalSelect(Vector256.LessThan(words.Word1, limit).AsSingle(), dropped, kept).StoreUnsafe(ref start, 8);
        Vector256.ConditionalSelect(Vector256.LessThan(words.Word2, limit).AsSingle(), dropped, kept).StoreUnsafe(ref start, 16);
        Vector256.ConditionalSelect(Vector256.LessThan(words.Word3, limit).AsSingle(), dropped, kept).StoreUnsafe(ref start, 24);
    }
}
