using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>min(6, max(0, z + 3))/6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardSigmoid<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.Divide(ReLU6(V.Add(z, V.Broadcast(3f))), V.Broadcast(6f));

    /// <summary>1/6 for −3 &lt; z &lt; 3, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V HardSigmoidDerivative<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.And(V.Broadcast(1f / 6f), V.LessThan(VectorMath.Absolute(z), V.Broadcast(3f)));
}
