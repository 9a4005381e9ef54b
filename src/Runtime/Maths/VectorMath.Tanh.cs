using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>The hyperbolic tangent; the sign of zero kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Tanh<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // tanh|x| = E/(E + 2) with E = e^(2|x|) − 1 = 2ⁿ(eʳ − 1) + (2ⁿ − 1); from |x| = 10 on it is 1.
        V magnitude = V.Min(V.Broadcast(10f), Absolute(x));
        V reduced = ReduceByLn2(V.Add(magnitude, magnitude), out V exponent);
        V scale = PowerOfTwo(exponent);
        V e = V.FusedMultiplyAdd(scale, ReducedExpm1(reduced), V.Subtract(scale, V.Broadcast(1f)));
        return WithSignOf(V.Divide(e, V.Add(e, V.Broadcast(2f))), x);
    }
}
