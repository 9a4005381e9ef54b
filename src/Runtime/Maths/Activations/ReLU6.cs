using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>min(6, max(0, z)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ReLU6<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.Min(V.Broadcast(6f), V.Max(V.Zero, z));

    /// <summary>1 for 0 &lt; y &lt; 6, 0 at the bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ReLU6Derivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.And(V.Broadcast(1f), V.And(V.LessThan(V.Zero, y), V.LessThan(y, V.Broadcast(6f))));
}
