using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    private const int SqrtHalfBits = 0x3F3504F3;
    private const int OneBits = 0x3F800000;

    /// <summary>The natural logarithm: −infinity at ±0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Log<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // Subnormals are brought into the normal range, exactly.
        V subnormal = V.LessThan(x, V.Broadcast(1.17549435e-38f));
        V normal = V.Select(subnormal, V.Multiply(x, V.Broadcast(8388608f)), x);
        V exponentBits = ExponentBits(normal);
        V significand = V.SubtractInt32(normal, exponentBits);
        V exponent = V.ConvertFromInt32(V.ShiftRightArithmetic(exponentBits, 23));
        exponent = V.Subtract(exponent, V.And(subnormal, V.Broadcast(23f)));
        V result = LogOfParts(V.Subtract(significand, V.Broadcast(1f)), exponent);
        return LimitsOfLog(x, V.Zero, result);
    }

    /// <summary>ln(1 + x), exact to the last places near 0 too: −infinity at −1, NaN below, the sign of zero kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Log1p<V>(V x)
        where V : struct, ISimdVector<V> =>
        LimitsOfLog(x, V.Broadcast(-1f), V.Or(FiniteLog1p(x), V.And(x, V.BroadcastBits(SignBit))));

    /// <summary>ln(1 + x) for finite x above −1; a zero loses its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FiniteLog1p<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // u = 1 + x rounds; c is what it lost, exactly where |x| < 2^24, and beyond it no longer counts.
        V one = V.Broadcast(1f);
        V u = V.Add(one, x);
        V c = V.Subtract(x, V.Subtract(u, one));
        V exponentBits = ExponentBits(u);
        V significand = V.SubtractInt32(u, exponentBits);

        // 2^−e; from e = 127 on, where it is not a normal float, 0 instead.
        V scale = V.Max(V.SubtractInt32(V.BroadcastBits(OneBits), exponentBits), V.Zero);
        V f = V.FusedMultiplyAdd(c, scale, V.Subtract(significand, one));
        return LogOfParts(f, V.ConvertFromInt32(V.ShiftRightArithmetic(exponentBits, 23)));
    }

    /// <summary>The bits of e·2^23 such that x = 2^e·significand, the significand in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExponentBits<V>(V x)
        where V : struct, ISimdVector<V> =>
        V.ShiftLeft(V.ShiftRightArithmetic(V.SubtractInt32(x, V.BroadcastBits(SqrtHalfBits)), 23), 23);

    /// <summary>
    /// ln(1 + f) + e·ln 2 with ln(1 + f) = f − f²/2 + f³·P(f) for f in [√½ − 1, √2 − 1]; P of degree 7, relative error 2^−27.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogOfParts<V>(V f, V exponent)
        where V : struct, ISimdVector<V>
    {
        V p = V.FusedMultiplyAdd(V.Broadcast(-0.07636346f), f, V.Broadcast(0.12762325f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(-0.1315968f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(0.14201574f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(-0.16623405f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(0.20001242f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(-0.2500082f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(0.3333333f));
        p = V.FusedMultiplyAdd(p, f, V.Broadcast(-0.5f));
        V tail = V.FusedMultiplyAdd(V.Multiply(f, f), p, V.Multiply(exponent, V.Broadcast(Ln2Low)));
        return V.FusedMultiplyAdd(exponent, V.Broadcast(Ln2High), V.Add(f, tail));
    }

    /// <summary>The result for pole &lt; x &lt; infinity; infinity there, −infinity at the pole, NaN below it and for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LimitsOfLog<V>(V x, V pole, V result)
        where V : struct, ISimdVector<V>
    {
        V infinity = V.Broadcast(float.PositiveInfinity);
        V above = V.Select(V.LessThan(x, infinity), result, infinity);
        V atOrBelow = V.Select(V.EqualTo(x, pole), Negate(infinity), V.Broadcast(float.NaN));
        return V.Select(V.LessThan(pole, x), above, atOrBelow);
    }
}
