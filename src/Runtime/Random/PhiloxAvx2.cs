using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Eight Philox blocks side by side; for machines with AVX2.</summary>
internal static class PhiloxAvx2
{
    /// <summary>The blocks of eight counters that differ in their first word, which counts up from the given one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<uint> Word0, Vector256<uint> Word1, Vector256<uint> Word2, Vector256<uint> Word3) Blocks(
        PhiloxWords counter, ulong key)
    {
        var word0 = Vector256.Create(counter.Word0) + Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7);
        var word1 = Vector256.Create(counter.Word1);
        var word2 = Vector256.Create(counter.Word2);
        var word3 = Vector256.Create(counter.Word3);
        var key0 = Vector256.Create((uint)key);
        var key1 = Vector256.Create((uint)(key >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (high0, low0) = Multiply(word0, Vector256.Create(Philox.Multiplier0));
            var (high1, low1) = Multiply(word2, Vector256.Create(Philox.Multiplier1));
            word0 = high1 ^ word1 ^ key0;
            word1 = low1;
            word2 = high0 ^ word3 ^ key1;
            word3 = low0;
            key0 += Vector256.Create(Philox.KeyIncrement0);
            key1 += Vector256.Create(Philox.KeyIncrement1);
        }

        return (word0, word1, word2, word3);
    }

    /// <summary>The halves of the lanes' 64-bit products; the instruction multiplies every other lane, so it takes two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> High, Vector256<uint> Low) Multiply(Vector256<uint> values, Vector256<uint> multiplier)
    {
        const byte oddLanes = 0b10101010;
        var even = Avx2.Multiply(values, multiplier);
        var odd = Avx2.Multiply((values.AsUInt64() >>> 32).AsUInt32(), multiplier);
        return (
            Avx2.Blend((even >>> 32).AsUInt32(), odd.AsUInt32(), oddLanes),
            Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), oddLanes));
    }
}
