namespace NetGen.Numerics;

/// <summary>
/// A hardware vector of floats. Kernels are written once against it and compiled for 128, 256 and 512 bits; every operation
/// gives the same bits in every lane whatever the width, so that a kernel does too.
/// </summary>
/// <typeparam name="TSelf">The implementing vector.</typeparam>
/// <remarks>
/// The wide implementations name their instructions (Avx512F, Fma) rather than going through Vector512 and Vector256, whose
/// software fallback a NativeAOT compiler would choose for its default instruction set.
/// </remarks>
public unsafe interface ISimdVector<TSelf>
    where TSelf : struct, ISimdVector<TSelf>
{
    /// <summary>The number of lanes: 4, 8 or 16.</summary>
    static abstract int Count { get; }

    /// <summary>Whether this machine has the instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>All lanes +0.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Reads <see cref="Count"/> floats, aligned or not.</summary>
    static abstract TSelf Load(float* source);

    /// <summary>Writes <see cref="Count"/> floats, aligned or not.</summary>
    static abstract void Store(TSelf value, float* destination);

    /// <summary>The value in every lane.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>The bit pattern in every lane.</summary>
    static abstract TSelf BroadcastBits(int bits);

    /// <summary>a + b.</summary>
    static abstract TSelf Add(TSelf a, TSelf b);

    /// <summary>a − b.</summary>
    static abstract TSelf Subtract(TSelf a, TSelf b);

    /// <summary>a·b.</summary>
    static abstract TSelf Multiply(TSelf a, TSelf b);

    /// <summary>a/b.</summary>
    static abstract TSelf Divide(TSelf a, TSelf b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>c − a·b, rounded once.</summary>
    static abstract TSelf FusedNegatedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The square root.</summary>
    static abstract TSelf Sqrt(TSelf a);

    /// <summary>a &lt; b ? a : b; so b where either is NaN, and where both are zeros.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>a &gt; b ? a : b; so b where either is NaN, and where both are zeros.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>All bits set where a &lt; b, false for NaN.</summary>
    static abstract TSelf LessThan(TSelf a, TSelf b);

    /// <summary>All bits set where a ≤ b, false for NaN.</summary>
    static abstract TSelf LessThanOrEqual(TSelf a, TSelf b);

    /// <summary>All bits set where a = b, false for NaN.</summary>
    static abstract TSelf EqualTo(TSelf a, TSelf b);

    /// <summary>whenTrue where the mask's bits are set, whenFalse elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>whenTrue where a &lt; b, whenFalse elsewhere and for NaN: a comparison that need not become a vector.</summary>
    static abstract TSelf SelectLessThan(TSelf a, TSelf b, TSelf whenTrue, TSelf whenFalse);

    /// <summary>value where a = b, +0 elsewhere and for NaN.</summary>
    static abstract TSelf WhereEqual(TSelf a, TSelf b, TSelf value);

    /// <summary>The lanes' sign bits as the bits of a number, lane 0 first: for a mask, which of its lanes are set.</summary>
    static abstract uint SignBits(TSelf a);

    /// <summary>Bitwise and.</summary>
    static abstract TSelf And(TSelf a, TSelf b);

    /// <summary>Bitwise or.</summary>
    static abstract TSelf Or(TSelf a, TSelf b);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract TSelf Xor(TSelf a, TSelf b);

    /// <summary>a and not b, bitwise.</summary>
    static abstract TSelf AndNot(TSelf a, TSelf b);

    /// <summary>The lanes' bits added as 32-bit integers, wrapping.</summary>
    static abstract TSelf AddInt32(TSelf a, TSelf b);

    /// <summary>The lanes' bits subtracted as 32-bit integers, wrapping.</summary>
    static abstract TSelf SubtractInt32(TSelf a, TSelf b);

    /// <summary>The lanes' bits shifted left by a constant.</summary>
    static abstract TSelf ShiftLeft(TSelf a, int count);

    /// <summary>The lanes' bits shifted right by a constant, filling with zeros.</summary>
    static abstract TSelf ShiftRightLogical(TSelf a, int count);

    /// <summary>The lanes' bits shifted right by a constant, filling with the sign.</summary>
    static abstract TSelf ShiftRightArithmetic(TSelf a, int count);

    /// <summary>The lanes' bits, taken as 32-bit integers, as floats (rounded to nearest even).</summary>
    static abstract TSelf ConvertFromInt32(TSelf bits);

    /// <summary>Transposes a block of <see cref="Count"/> × <see cref="Count"/> floats.</summary>
    /// <param name="source">Its first row.</param>
    /// <param name="sourceStride">Floats from row to row.</param>
    /// <param name="destination">Where its first column goes, as a row.</param>
    /// <param name="destinationStride">Floats from one written row to the next.</param>
    static abstract void Transpose(float* source, nint sourceStride, float* destination, nint destinationStride);

    /// <summary>Lanes 0, 2, 4 … of a, then those of b.</summary>
    static abstract TSelf EvenLanes(TSelf a, TSelf b);

    /// <summary>Lanes 1, 3, 5 … of a, then those of b.</summary>
    static abstract TSelf OddLanes(TSelf a, TSelf b);

    /// <summary>The lower half of both in turn: lane 0 of a, lane 0 of b, lane 1 of a …</summary>
    static abstract TSelf InterleaveLower(TSelf a, TSelf b);

    /// <summary>The upper half of both in turn: what <see cref="InterleaveLower"/> goes on to.</summary>
    static abstract TSelf InterleaveUpper(TSelf a, TSelf b);
}
