using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>1/(1 + e⁻ˣ), to the last places also where it is close to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x)
        where V : struct, ISimdVector<V>
    {
        // eˣ/(1 + eˣ) below zero, so that the exponential never overflows.
        V decay = ExpOfNegated(Absolute(x));
        V one = V.Broadcast(1f);
        return V.Divide(V.Select(V.LessThan(x, V.Zero), decay, one), V.Add(one, decay));
    }

    /// <summary>ln(1 + eˣ).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Softplus<V>(V x)
        where V : struct, ISimdVector<V> =>
        V.Add(V.Max(V.Zero, x), FiniteLog1p(ExpOfNegated(Absolute(x))));

    /// <summary>e⁻ˣ for x ≥ 0 or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ExpOfNegated<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V bounded = Negate(V.Min(V.Broadcast(104f), x));
        V excess = ExpExcess(bounded, out V scale, out V remainingScale);
        return V.Multiply(V.FusedMultiplyAdd(scale, excess, scale), remainingScale);
    }
}
