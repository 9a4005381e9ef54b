using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z·min(6, max(0, z + 3))/6 (Howard et al. 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardSwish<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.Multiply(V.Max(V.Broadcast(-3f), z), HardSigmoid(z));

    /// <summary>0 below −3, z/3 + 1/2 from −3 to 3, both included, 1 above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardSwishDerivative<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V three = V.Broadcast(3f);
        V middle = V.Add(V.Divide(z, three), V.Broadcast(0.5f));
        V upper = V.Select(V.LessThanOrEqual(z, three), middle, V.Broadcast(1f));
        return V.AndNot(upper, V.LessThan(z, VectorMath.Negate(three)));
    }
}
