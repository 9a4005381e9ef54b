using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>Scales pixels of 8 bits to [0, 1]: x / 255, the correctly rounded quotient in vectors as in single floats.</summary>
internal static class PixelScaling
{
    internal static void Scale(ReadOnlySpan<byte> pixels, Span<float> destination)
    {
        destination = destination[..pixels.Length];
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= pixels.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Create(pixels.Slice(i, Vector128<byte>.Count)));
                Scale(low, destination.Slice(i, 8));
                Scale(high, destination.Slice(i + 8, 8));
            }
        }

        for (; i < pixels.Length; i++)
        {
            destination[i] = pixels[i] / 255f;
        }
    }

    private static void Scale(Vector128<ushort> pixels, Span<float> destination)
    {
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(pixels);

        // As signed integers, which every processor converts in one instruction.
        (Vector128.ConvertToSingle(low.AsInt32()) / 255f).CopyTo(destination);
        (Vector128.ConvertToSingle(high.AsInt32()) / 255f).CopyTo(destination[4..]);
    }
}
