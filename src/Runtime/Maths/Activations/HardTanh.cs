using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>min(1, max(−1, z)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardTanh<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.Min(V.Broadcast(1f), V.Max(V.Broadcast(-1f), z));

    /// <summary>1 for −1 &lt; y &lt; 1, 0 at the bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardTanhDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.And(V.Broadcast(1f), V.LessThan(VectorMath.Absolute(y), V.Broadcast(1f)));
}
