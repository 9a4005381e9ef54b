using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Tanh<V>(V z)
        where V : struct, ISimdVector<V> =>
        VectorMath.Tanh(z);

    /// <summary>1 − y².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TanhDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.FusedNegatedMultiplyAdd(y, y, V.Broadcast(1f));
}
