using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Elementary functions on vectors of floats, each within 4 ulp of the exact value for every float, and with the same bits at
/// every vector width: nothing but the vector's own operations, in one order.
/// </summary>
/// <remarks>
/// The polynomials are this project's own: weighted minimax fits (Lawson's reweighted least squares in float64 on 1500
/// Chebyshev points of 40-digit values), their coefficients rounded to float one by one from the lowest, the rest refitted each time.
/// Most functions are calls, on purpose: the JIT stops inlining within a method beyond a budget, and where four of these were inlined into
/// one loop it left their additions and multiplications as calls, ten times slower than one call of the whole. Those that a narrow network
/// waits for, one vector at a time, are inlined: a vector goes to a call and back through memory.
/// </remarks>
public static partial class VectorMath
{
    private const float Log2E = 1.442695f;

    // ln 2 in two parts; the first has nine bits, so that its product with a whole exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -0.00021219444f;

    // 1.5·2^23: adding it rounds a float to a whole number, which then stands in the low bits.
    private const float RoundingShift = 12582912f;
    private const int RoundingShiftBits = 0x4B400000;

    // The coefficients of eʳ − 1 for |r| ≤ 0.347, from r² on.
    private const float ExpSquare = 0.49999997f;
    private const float ExpCubic = 0.16666546f;
    private const float ExpFourth = 0.041667435f;
    private const float ExpFifth = 0.008366272f;
    private const float ExpSixth = 0.0013870696f;

    private const int SignBit = unchecked((int)0x80000000);

    /// <summary>eˣ: +0 below −103.97, subnormal from there to −87.34, infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // The bounds are the first operands, which lets NaN through.
        V bounded = V.Max(V.Broadcast(-104f), V.Min(V.Broadcast(89f), x));
        V excess = ExpExcess(bounded, out V scale, out V remainingScale);
        return V.Multiply(V.FusedMultiplyAdd(scale, excess, scale), remainingScale);
    }

    /// <summary>
    /// eˣ = (1 + excess) · scale · remainingScale for x in [−170, 89]; returns the excess, in [−0.3, 0.42]. A product f·(1 + excess) is
    /// rounded once as f + f·excess. Both scales are normal powers of two, so that a caller who multiplies by them last has a
    /// subnormal result rounded only once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ExpExcess<V>(V x, out V scale, out V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V reduced = ReduceByLn2(x, out V exponent);
        SplitPowerOfTwo(exponent, out scale, out remainingScale);
        return ReducedExpm1(reduced);
    }

    /// <summary>As <see cref="ExpExcess{V}(V, out V, out V)"/> for x + correction, the correction below an ulp of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ExpExcess<V>(V x, V correction, out V scale, out V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V reduced = ReduceByLn2(x, correction, out V exponent);
        SplitPowerOfTwo(exponent, out scale, out remainingScale);
        return ReducedExpm1(reduced);
    }

    /// <summary>x − n·ln 2 in [−0.347, 0.347], n the whole number nearest x/ln 2, given as the integer bits of the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReduceByLn2<V>(V x, out V exponent)
        where V : struct, ISimdVector<V>
    {
        V reduced = ReduceByLn2High(x, out V n, out exponent);
        return V.FusedNegatedMultiplyAdd(n, V.Broadcast(Ln2Low), reduced);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReduceByLn2<V>(V x, V correction, out V exponent)
        where V : struct, ISimdVector<V>
    {
        V reduced = ReduceByLn2High(x, out V n, out exponent);
        return V.Add(reduced, V.FusedNegatedMultiplyAdd(n, V.Broadcast(Ln2Low), correction));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReduceByLn2High<V>(V x, out V n, out V exponent)
        where V : struct, ISimdVector<V>
    {
        V shift = V.Broadcast(RoundingShift);
        V shifted = V.FusedMultiplyAdd(x, V.Broadcast(Log2E), shift);
        exponent = V.SubtractInt32(shifted, V.BroadcastBits(RoundingShiftBits));
        n = V.Subtract(shifted, shift);
        return V.FusedNegatedMultiplyAdd(n, V.Broadcast(Ln2High), x);
    }

    /// <summary>eʳ − 1 = r + r²·P(r) for |r| ≤ 0.347; P of degree 4, relative error 2^−26.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReducedExpm1<V>(V r)
        where V : struct, ISimdVector<V>
    {
        // In pairs (Estrin 1960): a result is waited for less long than along one chain.
        V square = V.Multiply(r, r);
        V low = V.FusedMultiplyAdd(V.Broadcast(ExpCubic), r, V.Broadcast(ExpSquare));
        V high = V.FusedMultiplyAdd(V.Broadcast(ExpFifth), r, V.Broadcast(ExpFourth));
        V p = V.FusedMultiplyAdd(square, V.FusedMultiplyAdd(V.Broadcast(ExpSixth), square, high), low);
        return V.FusedMultiplyAdd(square, p, r);
    }

    /// <summary>2ⁿ for the integer bits n in [−126, 127].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V PowerOfTwo<V>(V n)
        where V : struct, ISimdVector<V> =>
        V.ShiftLeft(V.AddInt32(n, V.BroadcastBits(127)), 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SplitPowerOfTwo<V>(V n, out V scale, out V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V half = V.ShiftRightArithmetic(n, 1);
        scale = PowerOfTwo(half);
        remainingScale = PowerOfTwo(V.SubtractInt32(n, half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Absolute<V>(V x)
        where V : struct, ISimdVector<V> =>
        V.AndNot(x, V.BroadcastBits(SignBit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Negate<V>(V x)
        where V : struct, ISimdVector<V> =>
        V.Xor(x, V.BroadcastBits(SignBit));

    /// <summary>The value, not negative, with the sign of x: zeros keep theirs where an addition loses it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WithSignOf<V>(V value, V x)
        where V : struct, ISimdVector<V> =>
        V.Or(value, V.And(x, V.BroadcastBits(SignBit)));
}
