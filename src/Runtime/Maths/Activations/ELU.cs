using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z above 0, α(eᶻ − 1) below (Clevert et al. 2015).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ELU<V>(V z, V alpha)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, z), z, V.Multiply(alpha, VectorMath.Expm1(z)));

    /// <summary>1 for y &gt; 0, y + α at 0 and below; right for α ≥ 0 only, where the sign of y is that of z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ELUDerivative<V>(V y, V alpha)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, y), V.Broadcast(1f), V.Add(y, alpha));
}
