using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>eˣ − 1, exact to the last places near 0 too; −1 at −infinity, the sign of zero kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Expm1<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V bounded = V.Max(V.Broadcast(-30f), V.Min(V.Broadcast(89f), x));
        return WithSignOf(BoundedExpm1(bounded), x);
    }

    /// <summary>eˣ − 1 for x in [−30, 89]; a zero may lose its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V BoundedExpm1<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // eˣ − 1 = 2(2ⁿ⁻¹(eʳ − 1) + (2ⁿ⁻¹ − 1/2)): half of it, because 2^128 is no float while e^88.7 is.
        V reduced = ReduceByLn2(x, out V exponent);
        V small = ReducedExpm1(reduced);
        V halfScale = PowerOfTwo(V.SubtractInt32(exponent, V.BroadcastBits(1)));
        V half = V.FusedMultiplyAdd(halfScale, small, V.Subtract(halfScale, V.Broadcast(0.5f)));

        // Where n = 0 the polynomial is the answer, and halving it would cost a subnormal its last bit.
        V unreduced = V.LessThan(Absolute(x), V.Broadcast(0.34f));
        return V.Select(unreduced, small, V.Add(half, half));
    }
}
