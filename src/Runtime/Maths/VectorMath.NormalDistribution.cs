using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    internal const float InverseSqrtTwoPi = 0.3989423f;

    /// <summary>
    /// e^(−t²/2) = (1 + excess) · scale · remainingScale for t in [0, 15]; returns the excess. The square is taken in two floats: at
    /// t = 14 its rounding alone would cost 50 ulp.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V GaussianExcess<V>(V t, out V scale, out V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V minusHalf = V.Multiply(t, V.Broadcast(-0.5f));
        V high = V.Multiply(t, minusHalf);
        V low = V.FusedMultiplyAdd(t, minusHalf, Negate(high));
        return ExpExcess(high, low, out scale, out remainingScale);
    }

    /// <summary>
    /// (1 − Φ(t))·e^(t²/2) for t in [0, 15]: Mills' ratio over √(2π). As P(s)/(t + a) with s = t/(t + a) − 1/2; P of degree 10, relative
    /// error 2^−29.3. The constant a near 3 is the one that makes P(0) all but a float. The true value is (1 + correction) times
    /// the one returned.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V NormalTailRatio<V>(V t, out V correction)
        where V : struct, ISimdVector<V>
    {
        V a = V.Broadcast(3.0012398f);
        V sum = V.Add(t, a);
        V one = V.Broadcast(1f);
        V inverse = V.Divide(one, sum);

        // What the division lost and what the sum lost, the latter exactly (Dekker 1971).
        V sumLow = V.Subtract(V.Min(t, a), V.Subtract(sum, V.Max(t, a)));
        correction = V.FusedNegatedMultiplyAdd(inverse, sumLow, V.FusedNegatedMultiplyAdd(inverse, sum, one));

        // Two forms of s, each where it takes over least of the inverse's rounding error.
        V s = V.Select(
            V.LessThan(t, a),
            V.FusedMultiplyAdd(t, inverse, V.Broadcast(-0.5f)),
            V.FusedNegatedMultiplyAdd(a, inverse, V.Broadcast(0.5f)));
        V p = V.FusedMultiplyAdd(V.Broadcast(0.057923146f), s, V.Broadcast(0.06906158f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(-0.062741034f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(-0.13291791f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(0.06499212f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(0.22350153f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(-0.16669463f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(-0.37939197f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(0.9209855f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(-1.0189855f));
        p = V.FusedMultiplyAdd(p, s, V.Broadcast(0.7291291f));
        return V.Multiply(p, inverse);
    }
}
