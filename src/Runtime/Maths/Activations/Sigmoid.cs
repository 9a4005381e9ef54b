using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>1/(1 + e⁻ᶻ).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Sigmoid<V>(V z)
        where V : struct, ISimdVector<V> =>
        VectorMath.Sigmoid(z);

    /// <summary>y(1 − y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SigmoidDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.Multiply(y, V.Subtract(V.Broadcast(1f), y));
}
