using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    private const float HalfLn2 = 0.34657359f;
    private const int BitsOfOne = 0x3F800000;

    /// <summary>The hyperbolic tangent; the sign of zero kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // tanh|x| = H/(H + 1) with H = (e^(2|x|) − 1)/2 = 2ⁿ·(e^(2r) − 1)/2 + (2ⁿ − 1)/2 and r = |x| − n·ln 2/2; from |x| = 10 on it
        // is 1. One float of ln 2/2 is enough, since n doesn't exceed 29: the rest moves tanh by .03 ulp at most.
        V magnitude = V.Min(V.Broadcast(10f), Absolute(x));
        V shift = V.Broadcast(RoundingShift);
        V shifted = V.FusedMultiplyAdd(magnitude, V.Broadcast(2 * Log2E), shift);
        V r = V.FusedNegatedMultiplyAdd(V.Subtract(shifted, shift), V.Broadcast(HalfLn2), magnitude);

        // The shift leaves nothing of the bits of 1.5·2^23, so what is added to 1 is n alone.
        V scale = V.AddInt32(V.ShiftLeft(shifted, 23), V.BroadcastBits(BitsOfOne));
        V offset = V.FusedMultiplyAdd(scale, V.Broadcast(0.5f), V.Broadcast(-0.5f));
        V half = V.FusedMultiplyAdd(scale, HalfExpm1OfTwice(r), offset);
        return WithSignOf(V.Divide(half, V.Add(half, V.Broadcast(1f))), x);
    }

    /// <summary>(e^(2r) − 1)/2 for |r| ≤ 0.174: <see cref="ReducedExpm1"/> of 2r, its coefficients multiplied by powers of two, which moves no bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V HalfExpm1OfTwice<V>(V r)
        where V : struct, ISimdVector<V>
    {
        V square = V.Multiply(r, r);
        V low = V.FusedMultiplyAdd(V.Broadcast(4 * ExpCubic), r, V.Broadcast(2 * ExpSquare));
        V high = V.FusedMultiplyAdd(V.Broadcast(16 * ExpFifth), r, V.Broadcast(8 * ExpFourth));
        V p = V.FusedMultiplyAdd(square, V.FusedMultiplyAdd(V.Broadcast(32 * ExpSixth), square, high), low);
        return V.FusedMultiplyAdd(square, p, r);
    }
}
