using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    internal const float InverseSqrtTwoPi = 0.3989423f;

    /// <summary>
    /// e^(−t²/2) = significand · scale · remainingScale for t in [0, 15]. The square is taken in two floats: at t = 14 its rounding
    /// alone would cost 50 ulp.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V GaussianSignificand<V>(V t, out V scale, out V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V minusHalf = V.Multiply(t, V.Broadcast(-0.5f));
        V high = V.Multiply(t, minusHalf);
        V low = V.FusedMultiplyAdd(t, minusHalf, Negate(high));
        return ExpSignificand(high, low, out scale, out remainingScale);
    }

    /// <summary>
    /// (1 − Φ(t))·e^(t²/2) for t in [0, 15]: Mills' ratio over √(2π). As P(u)/(t + 4) with u = (t − 4)/(t + 4); P of degree 9, relative
    /// error 2^−25.7. The variable is that of Shepherd and Laframboise 1981.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V NormalTailRatio<V>(V t)
        where V : struct, ISimdVector<V>
    {
        V one = V.Broadcast(1f);
        V inverse = V.Divide(one, V.Add(t, V.Broadcast(4f)));
        V u = V.FusedNegatedMultiplyAdd(V.Broadcast(8f), inverse, one);
        V p = V.FusedMultiplyAdd(V.Broadcast(-0.0001272905f), u, V.Broadcast(0.00018758004f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(0.0015686265f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(-0.0035204429f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(-0.007526567f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(0.060406324f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(-0.18652295f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(0.3871366f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(-0.6078966f));
        p = V.FusedMultiplyAdd(p, u, V.Broadcast(0.75528514f));
        return V.Multiply(p, inverse);
    }
}
